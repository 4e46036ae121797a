"""`make soak`: 600 kills over import, compare, deliver, migrate and back up; its table, and 1 for a violation."""

import logging
import sys

from tests.soak.kills import WORKS, run

#: Kills of each of the five works.
KILLS = 120


def main() -> int:
    """The table is on standard output; violations follow it."""
    logging.disable()  # the receiver that refuses is meant
    seed = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    print(f"{'work':<10} {'kills':>6} {'acknowledged':>13} {'violations':>11} {'seconds':>8}")
    outcomes = []
    for work in WORKS:
        outcome = run(work, KILLS, seed)
        outcomes.append(outcome)
        row = f"{work:<10} {outcome.kills:>6} {outcome.acknowledged:>13,} {len(outcome.violations):>11}"
        print(f"{row} {outcome.seconds:>8.1f}", flush=True)
    violations = [one for outcome in outcomes for one in outcome.violations]
    kills, seconds = sum(one.kills for one in outcomes), sum(one.seconds for one in outcomes)
    acknowledged = sum(one.acknowledged for one in outcomes)
    print(f"{'all':<10} {kills:>6} {acknowledged:>13,} {len(violations):>11} {seconds:>8.1f}")
    for violation in violations:
        print(violation)
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
