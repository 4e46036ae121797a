"""A version's claims as W3C Web Annotations: each points at its exact words, so that any client finds them again.

The target is the version's stored text, in which positions count code points; the quote with what stands before and
after finds the same words on the publisher's own page. Source: Web Annotation Data Model, sections 3, 4.2.4, 4.2.5
and 5. Refuses: finding claims; approximate matching.
"""

from collections.abc import Mapping, Sequence

from service.domain.claims import Claim, Figure, Position, Snapshot
from service.domain.curation import Redating
from service.domain.moments import stamp
from service.domain.versions import Version
from service.publishing.addresses import Site
from service.publishing.citing import dated, was_captured
from service.text.selectors import Selector, selector_for

ANNOTATIONS = 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"'
CONTEXT = "http://www.w3.org/ns/anno.jsonld"

#: Annotations on one page of a collection.
PAGE = 100

Document = dict[str, object]


def count_pages(snapshot: Snapshot) -> int:
    """How many pages a version's annotations fill; none without claims."""
    return -(-len(snapshot.claims) // PAGE)


def collection_of(site: Site, snapshot: Snapshot, redated: Sequence[Redating] = ()) -> Document:
    """The AnnotationCollection of a version: how many there are, and its first and last page.

    redated: the words that count on its time, none when it is as recorded.
    """
    version, pages = snapshot.version, count_pages(snapshot)
    ends: Document = {}
    if pages:
        ends = {"first": _page_id(site, version.id, 1), "last": _page_id(site, version.id, pages)}
    return {
        "@context": CONTEXT,
        "id": _collection_id(site, version.id),
        "type": "AnnotationCollection",
        "label": f"Claims of “{version.headline or version.url}” {_dated(version, redated)}",
        "creator": {"type": "Software", "name": snapshot.extractor},
        "total": len(snapshot.claims),
        **ends,
    }


def page_of(site: Site, snapshot: Snapshot, number: int, redated: Sequence[Redating] = ()) -> Document:
    """One AnnotationPage of a version, from 1; redated likewise. Raises IndexError when there is no such page."""
    pages, version = count_pages(snapshot), snapshot.version
    if not 1 <= number <= pages:
        raise IndexError(number)
    first = (number - 1) * PAGE
    others: Document = {}
    if number > 1:
        others["prev"] = _page_id(site, version.id, number - 1)
    if number < pages:
        others["next"] = _page_id(site, version.id, number + 1)
    return {
        "@context": CONTEXT,
        "id": _page_id(site, version.id, number),
        "type": "AnnotationPage",
        "partOf": {"id": _collection_id(site, version.id), "total": len(snapshot.claims)},
        "startIndex": first,
        **others,
        "items": annotate(site, snapshot, snapshot.claims[first : first + PAGE], redated),
    }


def annotate(
    site: Site, snapshot: Snapshot, claims: Sequence[Claim], redated: Sequence[Redating] = ()
) -> list[Document]:
    """These claims of a version as annotations, in text order; without a time where nothing was captured at its own."""
    created = {"created": stamp(snapshot.version.captured_at)} if was_captured(snapshot.version, redated) else {}
    return [_annotation(site, snapshot, claim, created) for claim in claims]


def wire_selectors(selector: Selector) -> list[Document]:
    """A place in a text twice over: by its words, and by where they stand."""
    return [
        {
            "type": "TextQuoteSelector",
            "exact": selector.exact,
            "prefix": selector.prefix,
            "suffix": selector.suffix,
        },
        {"type": "TextPositionSelector", "start": selector.start, "end": selector.end},
    ]


def read_selectors(selectors: Sequence[Document]) -> Selector:
    """The place that `wire_selectors` wrote."""
    [quote] = [one for one in selectors if one["type"] == "TextQuoteSelector"]
    [place] = [one for one in selectors if one["type"] == "TextPositionSelector"]
    return Selector(
        exact=str(quote["exact"]),
        prefix=str(quote["prefix"]),
        suffix=str(quote["suffix"]),
        start=int(str(place["start"])),
        end=int(str(place["end"])),
    )


def _dated(version: Version, redated: Sequence[Redating]) -> str:
    return dated(version, redated) if redated else f"as captured on {stamp(version.captured_at)}"


def _annotation(site: Site, snapshot: Snapshot, claim: Claim, created: Mapping[str, str]) -> Document:
    version = snapshot.version
    return {
        "id": f"{_collection_id(site, version.id)}#{claim.id}",
        "type": "Annotation",
        "motivation": "describing",
        **created,
        "generator": {"type": "Software", "name": snapshot.extractor},
        "body": [
            {"type": "TextualBody", "value": said_of(claim), "format": "text/plain", "language": "en"},
            {"type": "TextualBody", "value": _tag(claim), "purpose": "tagging"},
        ],
        "target": {
            "type": "SpecificResource",
            "source": site.at("versions", version.id, "text"),
            **({"scope": version.url} if version.url else {}),
            "selector": wire_selectors(selector_for(version.text, claim.passage)),
        },
    }


def said_of(claim: Claim) -> str:
    """A claim in one plain line: who, how, and what; or how much of what."""
    if isinstance(claim, Figure):
        value = f"{claim.value:f}" if claim.value_max is None else f"{claim.value:f} to {claim.value_max:f}"
        modifier = "" if claim.modifier.value in ("exactly", "between") else f"{claim.modifier.value} "
        counted = f" · {claim.counted.exact}" if claim.counted else ""
        return f"Figure: {modifier}{value} {claim.unit}".rstrip() + counted
    holder = _holder(claim)
    denied = ", denied" if claim.polarity.value == "denied" else ""
    content = " … ".join(passage.exact for passage in claim.content)
    return f"Position: {holder} {claim.force.value}{denied}: {content}"


def _holder(position: Position) -> str:
    if position.source is not None:
        return position.source.name or position.source.mention.exact
    return "the publication" if position.cue is None else "unnamed"


def _tag(claim: Claim) -> str:
    return "figure" if isinstance(claim, Figure) else "position"


def _collection_id(site: Site, version_id: str) -> str:
    return site.at("versions", version_id, "annotations")


def _page_id(site: Site, version_id: str, number: int) -> str:
    return site.at("versions", version_id, "annotations", str(number))
