"""Words that an editor puts for one another: looser than synonyms, asked only where one gave way to another."""
