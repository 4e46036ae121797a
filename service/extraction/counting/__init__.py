"""What figures count: phrases and clauses cut by word lists."""
