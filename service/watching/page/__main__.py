"""The child process that reads pages: `python -m service.watching.page CPU_SECONDS MEMORY_BYTES`.

Takes one page after another from standard input and writes each as JSON to standard
output, both with their lengths in front. Its limits are the kernel's: a page that
needs more than its share of time or memory ends the process, and nothing else.
Refuses: the network, files, catching errors. It ends when its input does.
"""

import resource
import sys

from service.watching.page.found import dump
from service.watching.page.parsing import parse_page
from service.watching.page.reader import next_part, parts


def main(cpu_seconds: int, memory_bytes: int) -> None:
    """Pages are read until there are no more."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    _limit(resource.RLIMIT_AS, memory_bytes)
    while (content_type := next_part(sys.stdin.buffer)) is not None:
        url, data = next_part(sys.stdin.buffer), next_part(sys.stdin.buffer)
        if url is None or data is None:
            return
        used = resource.getrusage(resource.RUSAGE_SELF)
        _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + 1 + cpu_seconds)
        page = parse_page(data, content_type.decode("utf-8", "replace"), url.decode("utf-8", "replace"))
        sys.stdout.buffer.write(parts(dump(page)))
        sys.stdout.buffer.flush()


def _limit(kind: int, value: int) -> None:
    """The soft limit is set; where a system does not know this limit, the reader's own patience is what is left."""
    try:
        resource.setrlimit(kind, (value, resource.getrlimit(kind)[1]))
    except (ValueError, OSError):
        return


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
