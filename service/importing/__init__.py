"""Files people bring, made into dated texts. Pure parsers, one for each format."""
