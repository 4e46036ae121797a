"""When a figure holds: numbers that only tell a time, and the time a sentence speaks of."""
