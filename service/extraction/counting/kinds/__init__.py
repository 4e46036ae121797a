"""What says of which kind the things are that a figure counts."""
