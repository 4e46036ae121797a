"""A noun with a participle or a clause behind it, and the verb of its own that follows."""
