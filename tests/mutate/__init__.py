"""`make mutate`: how many small faults, put into the code that matters most, its tests notice.

faults     every small fault that can be put into a module
targets    which modules, by which tests, and how many must be noticed
__main__   puts each in, runs the tests in a child, prints the table
"""
