"""Money before a number: what currencies are called, and which one stands there."""
