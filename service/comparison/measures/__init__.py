"""Amounts side by side: in one unit, the same or not, how far they moved."""
