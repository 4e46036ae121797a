"""The verbs that bring texts in or read them anew, and how files are given to verbs.

files      one file, a folder of them, standard input
importing  import
mementos   mementos
reanalysing  reanalyse
"""
