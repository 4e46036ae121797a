"""The browser and the JSON API: one address for people and programs, every page without script.

routes     every address on one screen, and install()
desk       what a request works with
guard      who may ask, and what a browser may do with the answer
access     which right each route asks; whom and admission say who has it, auditing what was done with it
limits     how often and how many at once; receiving, waiting and kept say at what cost
shapes     what addresses take and answer, as types; contract describes them to programs
parse      request → domain values, one more module for each family of fields, with times
bringing   many texts in one request; carrying has the file behind a preview
views      one module a noun: parse, call, present
present    domain values → JSON and pages
problems   a mistake or a bug → an answer; asking fills the form in again
"""
