"""Everything before and around the daily run: demo, doctor, service, first set-up."""
