"""From the ledger to figures and a page."""
