"""Pages that a desk wrote anew from the first line to the last, and what of them is told; see the modules."""
