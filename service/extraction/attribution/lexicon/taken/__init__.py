"""What verbs take that attribute or commit only with certain things."""
