"""How a query finds the claims of strands: by the version they stand in, and never by an id alone.

Refuses: being a query.
"""

#: A claim by its snapshot and its id, never by its id alone; to be followed by ON. SQLite by itself would rather read
#: the whole snapshot.
BY_ID = "CROSS JOIN claims INDEXED BY claims_of_a_snapshot"

#: Of a row of strand_claims its claim; to be joined.
CLAIM = f"""CROSS JOIN snapshots ON snapshots.version_id = strand_claims.version_id
    {BY_ID} ON claims.snapshot = snapshots.number AND claims.id = strand_claims.claim_id"""

#: Rows of strand_claims, each of a pair of a version's id and a claim's that is handed in as JSON; to be followed by
#: what else is joined.
WANTED = """json_each(?) AS wanted CROSS JOIN strand_claims
    ON strand_claims.version_id = json_extract(wanted.value, '$[0]')
    AND strand_claims.claim_id = json_extract(wanted.value, '$[1]')"""
