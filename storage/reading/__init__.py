"""What a person reads first: where they left off, the desk, a story's timeline through its filters, search."""
