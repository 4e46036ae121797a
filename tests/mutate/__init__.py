"""`make mutate`: how many small faults, put into the code that matters most, its tests notice.

faults     every small fault that can be put into a module
targets    which modules, by which tests, and how many must be noticed
putting    puts one into a module that is loaded already
trying     collects a target's tests once, and forks there for each fault
__main__   the table
"""
