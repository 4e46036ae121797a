"""Pages that put stories and articles right: what they are called, which are one, what is removed."""
