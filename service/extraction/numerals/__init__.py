"""Numbers and units as they are written."""
