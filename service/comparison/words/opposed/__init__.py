"""Words that are each other's opposite, as literal tables."""
