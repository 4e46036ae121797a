"""When to look, how politely, and whether what came back can be trusted."""
