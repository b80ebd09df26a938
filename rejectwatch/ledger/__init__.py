"""The memory: what was seen, what came of it, and which drafts were left (SQLite)."""
