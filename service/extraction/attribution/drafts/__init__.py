"""A verb cue with its subject and the words it takes, by the form of the verb."""
