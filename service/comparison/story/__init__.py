"""What can be read off the threads of a story: series, positions, contradictions, changes between two dates."""
