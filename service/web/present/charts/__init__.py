"""Charts as places in a drawing: scales, faces of series, steps and strips. The page draws them."""
