"""Amounts and the figures that hold them side by side: in one unit, the same or not, one figure or two."""
