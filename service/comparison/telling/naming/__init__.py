"""How the name of a figure finds its head."""
