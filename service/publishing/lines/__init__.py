"""A whole story as lines of JSON: what was seen and what people decided, from which all else follows.

Every line says in `stet` what it is. Order does not matter, but for people: a reader may be given the lines in any.
What follows from the facts (versions, reports, threads) is not carried but checked: the lines hold hashes of it.

sealing  one hash of all lines, whatever their order
writing  facts → lines
sorting  lines by what they are, known to be whole
fields   one field, within its bounds
dating   words on when captures were taken ↔ lines
reading  lines → facts, or one plain sentence on what is wrong with them
"""

#: The form of these lines. A reader refuses a higher one. Changed when a reader of today would misunderstand.
#: 1 has no merger lines and 2 no redating lines; a story without any is written so, for every Stet there is.
FIRST_SCHEMA, WITH_MERGERS, SCHEMA = 1, 2, 3

#: The media type of lines of JSON.
NDJSON = "application/x-ndjson"
