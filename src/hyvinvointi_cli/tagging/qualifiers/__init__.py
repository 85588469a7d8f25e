"""What a mention says: negated, promised or done, by whom, for how long."""
