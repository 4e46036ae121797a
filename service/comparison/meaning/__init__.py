"""What words and numbers say: stances read from literal tables, figures compared as amounts."""
