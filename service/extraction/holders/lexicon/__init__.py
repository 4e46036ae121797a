"""The tables behind canonical names: given names and offices. They import nothing of the rules."""
