"""What a "no" denies, what is withheld and how firmly, and what is ruled out."""
