"""Which reader an installation reads with, and the memory that belongs to it.

Refuses: falling back in silence: a model that was asked for and is not there is an error.
"""

from service.domain.errors import Invalid
from service.reader.reader import is_installed, make_reader
from service.text.memory import Memory

#: What STET_READER may say, and what it means.
READERS = {"rules": "rules alone", "model": "rules and the reading model"}


def memory_for(reader: str) -> Memory:
    """A new memory of the reader of this name; the model is loaded when the first sentence is read.

    Raises Invalid when the model's extra is not installed, NotFound when its files are gone.
    """
    if reader != "model":
        return Memory()
    if not is_installed():
        raise Invalid("STET_READER", reader, "the reading model is an extra; `make reader` installs what it needs")
    return Memory(read=make_reader())
