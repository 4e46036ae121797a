"""Statements on wildfires in the order they were made, and which of their figures moved, checked by hand."""
