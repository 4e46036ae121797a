"""What is for programs alone: the description of all addresses, and what became of reports since they last asked."""
