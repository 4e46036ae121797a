"""What a story comes to: its figures, positions and contradictions as pages."""
