"""What was to be, was so or goes on, and is taken back or comes to its end in other words."""
