"""A letter for every word of a sentence, by word lists, endings and neighbours."""
