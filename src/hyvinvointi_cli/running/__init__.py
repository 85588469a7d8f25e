"""Many documents through one pipeline: cache, processes, failures."""
