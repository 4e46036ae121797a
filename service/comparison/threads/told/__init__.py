"""What one claim tells about itself: its matter, the names and the place in it, and the keys its words are known by."""
