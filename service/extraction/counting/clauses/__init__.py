"""What the clause around a figure adds to what it counts: fates, places, times, sides."""
