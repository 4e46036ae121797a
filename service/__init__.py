"""Stet: what still stands in an evolving story.

The rooms, in reading order. Each owns one thing and refuses the rest.

domain       the nouns: stories, versions, claims, changes, deliveries, and their laws
text         prose: cleaning, blocks, sentences, words; one reading that every finder shares
extraction   claims found in prose
comparison   what became of each claim
webhooks     what subscribers are told, byte for byte
importing    files people bring, made into captures
watching     when to look, how politely, and whether what came back can be trusted
record       VERB: take in one capture
check        VERB: look at one due article, then record
deliver      VERB: send one due delivery, then write what happened
outbound     the only door to the network
clock        the only clock
keeping      scheduled backups, the doctor, what a monitor counts
logs         lines for operators, as text or JSON
schedule     the only timetable
settings     one frozen object, read once from the environment
web          the browser and the JSON API
cli          the same verbs from a shell
app          the wiring
"""

__version__ = "0.1.0"
