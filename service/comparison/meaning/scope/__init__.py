"""Who, how many or which things and places a position binds."""
