"""What a figure is made of: numbers with their units, joined, shared and moved, and what is said of how exact."""
