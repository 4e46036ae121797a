"""Domain values as JSON and as what templates show: the only writer of answers."""
