"""What the quantities of one sentence take from each other."""
