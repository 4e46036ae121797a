"""Whether a plain line is news: it tells how an event stands, and is no label among labels."""
