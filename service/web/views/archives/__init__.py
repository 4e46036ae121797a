"""What archives on the network have of an address, brought in by date.

mementos   the form, the list of what is found, and its recording, some seconds at a time
rest       what is left of such an import, as the next request brings it back
"""
