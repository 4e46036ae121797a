"""What of a change a reader is told, and by which claim; see the modules."""
