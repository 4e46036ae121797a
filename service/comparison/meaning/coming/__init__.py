"""What is to come, and at another time: in another of the coming spans, at another part of the day."""
