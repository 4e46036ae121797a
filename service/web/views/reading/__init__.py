"""What a reader opens first: the desk, a timeline, two texts side by side, search."""
