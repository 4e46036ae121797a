"""What programs need that poll and that ask again: what became of reports in order, and answers that are kept."""
