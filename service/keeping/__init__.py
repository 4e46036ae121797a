"""Keeping what was recorded safe: scheduled backups, and the doctor who says what is wrong and what is risky."""
