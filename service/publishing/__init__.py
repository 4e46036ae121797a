"""What Stet knows, in the forms other software reads: values in, bytes out.

addresses    where things stand as others see it, and ids that never change
feeds        Atom and JSON Feed
entries      reports, spells and notices as entries of one
linked       JSON-LD, and the small vocabulary of relations between claims
annotations  W3C Web Annotations of a version's claims
memento      TimeMaps, TimeGates and the headers of Memento (RFC 7089)
tables       CSV that no spreadsheet executes
lines        a whole story as lines of JSON, out and in again
bundle       one zip with everything that a report rests on
quoting      sentences as we quote them
citing       a version or a report as a citation

Refuses: reading the store, answering requests, deciding what is told.
"""
