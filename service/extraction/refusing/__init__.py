"""What looks like a figure and is none: times, ordinals, codes, names, scores of sport."""
