"""Who does something, and to whom it is done."""
