"""What was to be, or was so, and is taken back in other words."""
