"""What Stet says of itself: help with its words and keys, and how this installation is set up."""
