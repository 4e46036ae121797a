"""Claims found in prose: positions and figures, each tied to its exact words."""
