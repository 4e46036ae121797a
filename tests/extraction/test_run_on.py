"""Where a claim's words end, what stands beside it, and what is no claim. All is invented."""

import pytest

from service.domain.claims import Force
from tests.extraction.held import holder, told

#: Text, and each position as holder, cue, content; "-" where there is none.
CLAIMS = """
Norland signed a treaty and sent aid. | Norland, signed, a treaty
Norland rejected the offer and took Sudland to court. | Norland, rejected, the offer
The judge opposed the ban and left office. | judge, opposed, the ban
Norland condemned the cuts and broken promises. | Norland, condemned, the cuts and broken promises
The union opposed the cuts and forced evictions. | union, opposed, the cuts and forced evictions
The council approved the plan and related measures. | council, approved, the plan and related measures
The council opposed the tower and left wing groups. | council, opposed, the tower and left wing groups
The news that Norland rejected the offer shook markets. | Norland, rejected, the offer
The news that Norland had rejected the offer shook markets. | Norland, had rejected, the offer
The fact that Lind opposed the plan surprised colleagues. | Lind, opposed, the plan
The nurse who opposed the closure broke ranks. | nurse, opposed, the closure
Lind praised the nurse who opposed the planned closure. | Lind, praised, the nurse who opposed the planned closure
The party quit the talks after Berg refused to sign. | Berg, refused, to sign
The rebels hit the port after Norland rejected the deal. | Norland, rejected, the deal
Lind wrote the Osby report. | -
Lind wrote the report on the flood. | -
Lind wrote a report saying the bridge was unsafe. | Lind, wrote, a report saying the bridge was unsafe
Lind wrote in the report that it was unsafe. | Lind, wrote, that it was unsafe
The union wrote to the board on Friday. | -
The union has written to the minister. | -
The union wrote to the board that pay was low. | union, wrote, that pay was low
Banda dismissed her on live television. | -
Banda dismissed the finance minister on Friday. | -
Banda dismissed the minister's claim. | Banda, dismissed, the minister's claim
Banda dismissed them as fools. | Banda, dismissed, them as fools
Banda dismissed critics of the plan. | Banda, dismissed, critics of the plan
The union neither accepted nor rejected the offer. | union, neither accepted nor rejected, the offer
Norland neither backs nor opposes the treaty. | Norland, neither backs nor opposes, the treaty
Doctors in Osby note that the wards are full. | Doctors in Osby, note, that the wards are full
Members of the group report that the food is poor. | members of the group, report, that the food is poor
The Friends of Osby report that angered Lind was late. | -
He trained staff at the works to make them feel that it was safe. | -
The club banned fans after police warned of clashes. | club, banned, fans ; police, warned of, clashes
The firm recalled the van after drivers complained of fumes. | firm, recalled, the van ; drivers, complained, of fumes
The club called off the match after managers agreed to pay. | club, called off, the match ; managers, agreed, to pay
Norland withdrew its envoy because Sudland banned it. | Norland, withdrew, its envoy ; Sudland, banned, it
The union called off the strike after it accepted the offer. | union, called off, the strike
Staff said they had left after managers refused to talk. | Staff, said, they had left after managers refused to talk
The minister who left after the vote said no. | minister who left after the vote, said, no
The firm apologised to drivers, who said it was late. | firm, apologised, to drivers ; drivers, said, it was late
Velland will lift its ban on rice and Norland will reopen two roads. | Velland, will lift, its ban on rice
Lind backs the tax and the council has approved it. | Lind, backs, the tax ; council, has approved, it
Lind opposes the tax and the levy. | Lind, opposes, the tax and the levy
Lind opposes the tax and the levy that is planned. | Lind, opposes, the tax and the levy that is planned
The county vowed to grit it; on Monday it said it had none. | county, vowed, to grit it ; county, said, it had none
The firm denied the leak; on Friday its owner said it was true. | firm, denied, the leak ; owner, said, it was true
KEY POINTS: Banks hold rates again. | Banks, hold, rates again
THE FACTS: Two people were hurt. | -
LIND: I will not go. | LIND, :, I will not go
"""


@pytest.mark.parametrize("line", CLAIMS.strip().split("\n"))
def test_a_claim_holds_its_own_words(line: str) -> None:
    text, expected = line.split(" | ")
    found = [
        f"{holder(one)}, {one.cue and one.cue.exact}, {' '.join(part.exact for part in one.content)}"
        for one in told(text)
    ]
    assert expected.casefold() == (" ; ".join(found) or "-").casefold()


@pytest.mark.parametrize(
    ("text", "force"),
    [
        ("The union neither accepted nor rejected the offer.", Force.RELUCTANT),
        ("Norland neither backs nor opposes the treaty.", Force.RELUCTANT),
        ("Lind neither supports nor endorses the plan.", Force.SUPPORTS),
    ],
)
def test_neither_for_nor_against_says_nothing(text: str, force: Force) -> None:
    (one,) = told(text)
    assert one.force is force
