"""One claim through a whole story: strands of an article, threads of a story, and what can be read off them."""
