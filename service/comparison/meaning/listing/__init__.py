"""Items of lists and lines of forms: what they stand under, and which are one."""
