"""What a figure counts that only one before it in the sentence names."""
