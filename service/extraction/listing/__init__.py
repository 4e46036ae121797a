"""Lists of what is in force."""
