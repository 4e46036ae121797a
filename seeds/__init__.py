"""The stories to start with: dated texts in our own words, loaded through service.record."""
