"""What a cue implies: which swaps of cues a reader is told of, and which are a newsroom's style."""

import pytest

from tests.comparison.test_told_figures import report_of

TOLD = """
The minister acknowledged that the data was wrong. | The minister alleged that the data was wrong. | requalified
Ms Holt confessed that she saw the letter. | Ms Holt bragged that she saw the letter. | requalified
The airline has conceded the flaw was known. | The airline has claimed the flaw was known. | requalified
The coach said that he would need a new job. | The coach quipped that he would need a new job. | requalified
"I never sleep," Lund said. | "I never sleep," Lund joked. | requalified
The firm boasted that it had cut 40 posts. | The firm complained that it had cut 40 posts. | requalified
The bank was hopeful that growth would return. | The bank was confident that growth would return. | hardened
The firm hopes to open the mine in May. | The firm expects to open the mine in May. | hardened
Rescuers hope the boy is alive. | Rescuers believe the boy is alive. | hardened
The inquiry heard that staff had lied. | The inquiry found that staff had lied. | hardened
The jury heard that Holm set the fire. | The jury concluded that Holm set the fire. | hardened
Lund admitted that the plan may fail. | Lund conceded that the plan will fail. | hardened
Experts fear the levee will break. | Experts hope the levee will break. | reversed
Officials were worried that the vote would be held. | Officials were optimistic that the vote would be held. | reversed
"It is dead," said Lund, who opposes the plan. | "It is dead," said Lund, who supports the plan. | reversed
The sale is unfair, said Mina Holt, who backs it. | The sale is unfair, said Mina Holt, who opposes it. | reversed
The powder is toxic, the agency said. | The powder is non-toxic, the agency said. | reversed
The wound was treatable, doctors said. | The wound was untreatable, doctors said. | reversed
Guests were advised not to swim. | Guests were forbidden to swim. | hardened
Journalists were urged not to enter the camp. | Journalists were barred from entering the camp. | hardened
Holt said she would not rule out cutting taxes. | Holt said she would cut taxes. | hardened
Ek said the army has not ruled out sending tanks. | Ek said the army will send tanks. | hardened
The bank agreed to consider refunding customers. | The bank announced that it would refund customers. | hardened
Lund supports the pipeline. | Lund opposes the development. | reversed
The union welcomed the verdict. | The union condemned the ruling. | reversed
Lund campaigned for the bypass. | Lund campaigned against the quarry. | revised
Tarn lobbied for the tunnel. | Tarn lobbied against the airport. | revised
The group argued for a higher levy. | The group argued against a tunnel. | revised
Lund supports the bypass. | Lund opposes the quarry. | revised
The envoy confirmed the deal. | The envoy criticised the deal. | revised
The mayor announced the plan. | The mayor opposed the plan. | revised
The bank announced the cuts. | The bank apologised for the cuts. | revised
The mayor confirmed the visit. | The mayor urged the council to cancel the visit. | revised
The mayor announced the plan. | The mayor accused the council of hiding the plan. | revised
The bank confirmed the sale. | The bank asked the court to block the sale. | revised
The envoy confirmed the truce. | The envoy accused the rebels of breaking the truce. | revised
The minister revealed the cost. | The minister attacked the cost. | revised
"""
MIRRORED = {"hardened": "softened"}

QUIET = """
The mayor announced the plan. | The mayor unveiled the plan.
The mayor announced her support for the plan. | The mayor backed the plan.
The mayor announced a request for more police. | The mayor asked for more police.
The union announced its demand for higher pay. | The union demanded higher pay.
The firm announced an apology for the leak. | The firm apologised for the leak.
The minister announced a call for calm. | The minister urged calm.
The council announced a ban on cars. | The council banned cars.
Norbo confirmed it had asked the court to block the sale. | Norbo asked the court to block the sale.
The mayor confirmed the visit and praised the staff. | The mayor praised the staff and confirmed the visit.
The mayor said the road would reopen. | The mayor added that the road would reopen.
The firm said it would close the mill. | The firm announced it would close the mill.
The minister conceded that the plan was late. | The minister acknowledged that the plan was late.
The minister admitted that the plan was late. | The minister conceded that the plan was late.
The coach quipped that he would need a new job. | The coach joked that he would need a new job.
Lund declared that the merger was off. | Lund announced that the merger was off.
Lund argued that the law was vague. | Lund maintained that the law was vague.
Officials were confident that the dam would hold. | Officials were sure that the dam would hold.
He was hopeful that talks would resume. | He hoped that talks would resume.
The report found that the valve had failed. | The report concluded that the valve had failed.
The union claimed the talks had failed. | The union said the talks had failed.
Mr Orr said he was ruling out early elections. | Mr Orr said he was not considering early elections.
The minister ruled out a cull. | The minister was not considering a cull.
The ferry had 90 on board. | The ferry was carrying 90 people.
The bus had 40 passengers aboard. | The bus was carrying 40 passengers.
The virus has taken 300 lives. | The virus has claimed 300 lives.
The wound was not treatable, doctors said. | The wound was untreatable, doctors said.
Ann Lind, the junior minister, said the bridge was safe. | Ann Lind, the senior minister, said the bridge was safe.
"It holds," said Mina Holt, a rich landlord. | "It holds," said Mina Holt, a poor tenant.
Lund, a married man, backed the levy. | Lund, a single man, backed the levy.
The army will not end its patrols. | The army will continue its patrols.
"Go," said Lund, who opposes the plan. | "Go," said Lund, who is opposed to the plan.
"""


@pytest.mark.parametrize("line", TOLD.strip().splitlines())
def test_what_a_cue_or_a_side_tells_otherwise_is_told_both_ways(line):
    before, after, kind = line.split(" | ")
    for one, other, told in ((before, after, kind), (after, before, MIRRORED.get(kind, kind))):
        kinds = [change.kind.value for change in report_of(one, other).changes if change.material]
        assert kinds == [told], (one, other)


@pytest.mark.parametrize("line", QUIET.strip().splitlines())
def test_one_cue_for_another_of_its_family_and_other_words_for_one_side_are_quiet(line):
    before, after = line.split(" | ")
    for one, other in ((before, after), (after, before)):
        assert not [change.summary for change in report_of(one, other).changes if change.material]


@pytest.mark.parametrize(
    ("before", "after"),
    [("The virus took 300 lives.", "The vaccine saved 300 lives."), ("Flu cost 9 lives.", "The jab saved 9 lives.")],
)
def test_lives_taken_are_not_told_by_as_many_that_were_saved(before, after):
    assert [change.kind.value for change in report_of(before, after).changes if change.material] == ["removed"]
    assert [change.kind.value for change in report_of(after, before).changes if change.material] == ["added"]


def test_of_a_paragraph_that_went_what_a_pronoun_of_nobody_named_said_is_told_too():
    before = "The union opposes the merger. The man was fined, the court said. He plans to appeal."
    changes = report_of(before, "The union opposes the merger.").changes

    assert [change.before.passage.exact for change in changes if change.material][-1] == "He plans to appeal"
