"""What a figure is made of: numbers, units, modifiers, what is counted, and what looks like a figure and is not."""
