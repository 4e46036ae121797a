"""What a person is called by, and what it tells of them."""
