"""What is said around the words that attribute, and is no part of what is held; and a "no" that denies nothing said."""
