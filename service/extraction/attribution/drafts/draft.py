"""A verb cue with its subject and the words it takes, before and after it.

Word indexes are half-open.
Refuses: finding them (see finite.py and others.py); choosing between the cues of a sentence (see ../beside.py).
"""

from dataclasses import dataclass, field

from service.extraction.attribution.phrases.leads import Subject
from service.extraction.attribution.view import Hit

Range = tuple[int, int]


@dataclass(slots=True)
class Draft:
    hit: Hit
    subject: Subject
    left: Range | None = None  # content before the cue, in words
    right: Range | None = None  # content after the cue, in words
    follows: bool = False  # the content ended with the sentence before
    about: Subject = field(default_factory=Subject)  # the subject of a passive, whose deeds go on behind "and"
    joined: bool = False  # to the passive before: "was arrested and ordered to pay"
    relative: bool = False  # in a clause about what stands before it: "the plan, which the union rejected,"
    of_none: bool = False  # nobody was told so: "None of the nurses was ordered to stay"

    @property
    def first(self) -> int:
        if self.joined:
            return self.hit.first
        starts = [self.hit.first]
        if not self.subject.is_empty and not self.subject.shared:
            starts.append(self.subject.first)
        if self.left:
            starts.append(self.left[0])
        return min(starts)
