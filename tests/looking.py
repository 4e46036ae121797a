"""Looking at what is due, as the timetable does it, without one."""

from service.check import LEASE, Instruments, check_claimed, waits_its_turn
from service.check.leave import Clock
from service.domain.stories import CheckOutcome
from service.outbound import Outbound
from service.settings import Settings
from storage import Store, watches


def check_due(
    store: Store, outbound: Outbound, clock: Clock, settings: Settings, instruments: Instruments
) -> CheckOutcome | None:
    """The longest-due article whose host may be asked has been looked at; None when there is none."""
    while watch := watches.claim_due_watch(store, clock(), clock() + LEASE):
        if not waits_its_turn(store, watch, outbound, clock, instruments.robots):
            return check_claimed(store, watch, outbound, clock, settings, instruments)
    return None
