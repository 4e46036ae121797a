"""What words say by themselves: literal tables that people extend, and their reading."""
