"""How pages speak beside their English tables: other languages, other scripts, and whole articles beside a meter."""
