"""The nouns of Stet: plain frozen values and the laws that hold between them."""
