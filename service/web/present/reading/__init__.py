"""How the desk, a timeline and search are laid out and told in JSON."""
