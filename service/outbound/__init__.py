"""The only door to the network: pages are fetched and messages posted through here, under limits.

door         fetch and post: what every hop is checked for, and what is sent
exchange     one request and its answer on one connection
connections  looking a name up once, and connecting to what was checked
unpacking    taking gzip off a body, and knowing whether it came whole
deadline     the total time, which no client library keeps
answers      what comes back: an answer, or a named failure
channels     ways to tell somebody that are no webhook: a mailbox, what apprise speaks to
turns        one request to a host at a time, some time apart
"""

from service.outbound.answers import Answer, Failure, Limits
from service.outbound.door import Outbound

__all__ = ["Answer", "Failure", "Limits", "Outbound"]
