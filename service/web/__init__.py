"""The browser and the JSON API: one address for people and programs, every page without script.

routes    every address on one screen, and install()
desk      what a request works with
guard     who may ask, and what a browser may do with the answer
parse     request → domain values, with times
views     one module a noun: parse, call, present
present   domain values → JSON and pages
problems  a mistake or a bug → an answer
"""
