"""Who took the other side, of which matter, and what a "no" that came or went turns."""
