"""The words the rules know: cues, function words, names. Literal tables that people extend a line at a time."""
