"""Lines: which of their breaks only fit a width."""
