"""The child process that reads pages: `python -m service.watching.page CPU_SECONDS MEMORY_BYTES`.

Takes one page after another from standard input and writes each as JSON to standard
output, both with their lengths in front. Its limits are the kernel's: a page that
needs more than its share of time or memory ends the process, and nothing else.
Refuses: the network, files, catching errors. It ends when its input does.
"""

import resource
import sys

from service.watching.listing.found import dump as dump_listing
from service.watching.listing.parsing import parse_listing
from service.watching.page.found import dump
from service.watching.page.parsing import parse_page
from service.watching.page.reader import LISTING, next_part, parts


def main(cpu_seconds: int, memory_bytes: int) -> None:
    """Pages are read until there are no more."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _limit(resource.RLIMIT_AS, memory_bytes)
    while (task := next_part(sys.stdin.buffer)) is not None:
        content_type, url, selector, data = (next_part(sys.stdin.buffer) for _ in range(4))
        if content_type is None or url is None or selector is None or data is None:
            return
        used = resource.getrusage(resource.RUSAGE_SELF)
        _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + 1 + cpu_seconds)
        kind, place, part = (told.decode("utf-8", "replace") for told in (content_type, url, selector))
        if task == LISTING:
            read = dump_listing(parse_listing(data, kind, place))
        else:
            read = dump(parse_page(data, kind, place, part))
        sys.stdout.buffer.write(parts(read))
        sys.stdout.buffer.flush()


def _limit(kind: int, value: int) -> None:
    """The soft limit is set; where a system does not know this limit, the reader's own patience is what is left."""
    try:
        resource.setrlimit(kind, (value, resource.getrlimit(kind)[1]))
    except (ValueError, OSError):
        return


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
