"""The verbs that bring texts in or read them anew, and how files are given to verbs.

files        one file, a folder of them, standard input
importing    import
whole        import, of a whole story
mementos     mementos
reanalysing  reanalyse
"""
