"""What changed places where all words stayed: who of two did which, what came of what, and what is more than what."""
