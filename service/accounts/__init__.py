"""Who may do what, as values: roles, passwords, keys, and how often somebody may try. Pure.

roles      what a route asks, what a caller has, and whether that is enough
passwords  which passwords are taken, their hash and its check
keys       what is shown once and kept as a hash: sessions, tokens, links
throttle   how long somebody has to wait after so many tries
"""
