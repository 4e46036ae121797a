"""JSON-LD: a version as a NewsArticle with its Claims and Quotations, a report as relations between claims.

Words are schema.org's; what schema.org has no word for stands in a vocabulary of our own, which the service serves at
`/vocabulary`. The context stands in every document, so that nothing has to be fetched to read one.
Our relations are observations about two texts: `withdraws` says that a later text lacks a claim, never that somebody
took it back. Refuses: judging; wording.
"""

from collections.abc import Mapping, Sequence

from service.domain.changes import REVISING_KINDS, Change, ChangeKind, ChangeReport, Evidence
from service.domain.claims import Claim, Directness, Figure, Position, Snapshot
from service.domain.curation import Redating
from service.domain.moments import stamp
from service.domain.stories import Article
from service.domain.versions import Version
from service.publishing.addresses import Site
from service.publishing.citing import was_captured

JSON_LD = "application/ld+json"

SCHEMA = "https://schema.org/"

Document = dict[str, object]

#: Our relations: from a later claim or version to an earlier one.
RELATIONS = {
    "revises": "The later claim stands in place of the earlier one and says something else, on the same side.",
    "reverses": "The later claim stands in place of the earlier one and takes the other side or gives another answer.",
    "withdraws": (
        "The later version no longer has the earlier claim. An observation about two texts: it does not say that "
        "anybody took the claim back."
    ),
    "reinstates": "A claim that an earlier version had, and the one before did not, stands in the later version again.",
}

#: Our other properties: of a change, or of a report.
PROPERTIES = {
    "kind": "What became of the claim, in a word of Stet's change guideline.",
    "before": "The claim as it stood in the earlier version.",
    "after": "The claim as it stands in the later version.",
    "material": "Whether a reader is told of it.",
    "importance": "How much it matters, from 0 to 1, by a printed table.",
    "earlier": "The version that a report compares from.",
    "later": "The version that a report compares to.",
    "lastSeenBefore": "When the earlier text was seen last.",
    "firstSeenAfter": "When the later text was seen first.",
    "recordedAt": "As of when a version was recorded, where a person corrected that date.",
    "countsAt": (
        "When the text counts as captured, of a version at whose own time nothing was: the correction that said so was "
        "taken back or corrected, or its date was corrected since."
    ),
}

#: Our classes, each a kind of schema.org's.
CLASSES = {
    "Change": ("What became of one claim between two versions of an article.", "Thing"),
    "ChangeReport": ("All changes from one version of an article to the next.", "CreativeWork"),
}

#: Which relation each kind of change is; the other kinds are none.
RELATION_OF = {
    ChangeKind.REVERSED: "reverses",
    ChangeKind.REMOVED: "withdraws",
    ChangeKind.REINSTATED: "reinstates",
    **dict.fromkeys(REVISING_KINDS, "revises"),
}


def context(site: Site) -> Document:
    """The context of all our documents."""
    stet = f"{site.at('vocabulary')}#"
    links = ("earlier", "later", "before", "after", *RELATIONS)
    times = ("lastSeenBefore", "firstSeenAfter", "recordedAt", "countsAt")
    return {
        "@vocab": SCHEMA,
        "stet": stet,
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        **{name: f"stet:{name}" for name in (*CLASSES, "kind")},
        **{name: {"@id": f"stet:{name}", "@type": "@id"} for name in links},
        **{name: {"@id": f"stet:{name}", "@type": "xsd:dateTime"} for name in times},
        "material": {"@id": "stet:material", "@type": "xsd:boolean"},
        "importance": {"@id": "stet:importance", "@type": "xsd:decimal"},
        **{name: {"@id": f"{SCHEMA}{name}", "@type": "@id"} for name in ("url", "sameAs", "archivedAt")},
        **{name: {"@id": f"{SCHEMA}{name}", "@type": "DateTime"} for name in ("datePublished", "dateModified")},
        **{name: {"@id": f"{SCHEMA}{name}", "@type": "xsd:decimal"} for name in ("value", "minValue", "maxValue")},
    }


def link_version(site: Site, snapshot: Snapshot, article: Article, redated: Sequence[Redating] = ()) -> Document:
    """A version as a NewsArticle with every claim it makes.

    redated: the words that count on its time, none when it is as recorded.
    """
    return {
        "@context": context(site),
        **_news_article(site, snapshot.version, article, redated),
        "hasPart": [_claim(site, snapshot, claim) for claim in snapshot.claims],
    }


def link_report(
    site: Site,
    report: ChangeReport,
    versions: tuple[Version, Version],
    article: Article,
    observed: tuple[str, str],
    redated: Mapping[str, Sequence[Redating]] | None = None,
) -> Document:
    """A report: both versions, what became of which claim, and how later claims relate to earlier ones.

    observed: when the earlier text was last seen and the later one first, as stamps. redated: by version, the words
    that count on its time.
    """
    before, after = versions
    words = redated or {}
    graph: list[Document] = [
        {
            "@id": site.at("reports", report.id),
            "@type": "ChangeReport",
            "name": report.headline,
            "url": site.at("reports", report.id),
            "earlier": site.at("versions", before.id),
            "later": site.at("versions", after.id),
            "lastSeenBefore": observed[0],
            "firstSeenAfter": observed[1],
            "hasPart": [_change(site, change, report) for change in report.changes],
        },
        _news_article(site, before, article, words.get(before.id, ())),
        {**_news_article(site, after, article, words.get(after.id, ())), **_withdrawn(site, report)},
    ]
    graph += [node for change in report.changes for node in _sides(site, change, report)]
    return {"@context": context(site), "@graph": graph}


def vocabulary(site: Site) -> Document:
    """Our own words, as an RDF Schema vocabulary."""
    stet = f"{site.at('vocabulary')}#"
    rdfs = "http://www.w3.org/2000/01/rdf-schema#"
    words: list[Document] = [
        {"@id": f"stet:{name}", "@type": "rdfs:Class", "label": name, "comment": said, "subClassOf": f"schema:{kind}"}
        for name, (said, kind) in CLASSES.items()
    ]
    words += [
        {"@id": f"stet:{name}", "@type": "rdf:Property", "label": name, "comment": said}
        for name, said in (RELATIONS | PROPERTIES).items()
    ]
    return {
        "@context": {
            "stet": stet,
            "schema": SCHEMA,
            "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "rdfs": rdfs,
            "label": {"@id": f"{rdfs}label", "@language": "en"},
            "comment": {"@id": f"{rdfs}comment", "@language": "en"},
            "subClassOf": {"@id": f"{rdfs}subClassOf", "@type": "@id"},
        },
        "@graph": words,
    }


def _news_article(site: Site, version: Version, article: Article, redated: Sequence[Redating]) -> Document:
    publisher = {"@type": "Organization", "name": article.publisher} if article.publisher else None
    said: dict[str, object] = {
        "headline": version.headline or article.title,
        "inLanguage": version.language,
        "datePublished": stamp(version.published_at) if version.published_at else None,
        "dateModified": stamp(version.modified_at) if version.modified_at else None,
        "author": {"@type": "Thing", "name": version.byline} if version.byline else None,
        "publisher": publisher,
        "url": version.url or article.url,
        "archivedAt": version.memento_url,
        "identifier": version.content_hash,
        **_times(version, redated),
    }
    return {
        "@id": site.at("versions", version.id),
        "@type": "NewsArticle",
        **{name: value for name, value in said.items() if value},
    }


def _times(version: Version, redated: Sequence[Redating]) -> Document:
    """The time of a version; of one at whose time nothing was captured, when its text counts as captured instead."""
    recorded = {"recordedAt": [stamp(one.recorded_at) for one in redated]}
    if was_captured(version, redated):
        return {"version": stamp(version.captured_at), **recorded}
    return {"countsAt": sorted({stamp(one.counts_at) for one in redated}), **recorded}


def _claim(site: Site, snapshot: Snapshot, claim: Claim) -> Document:
    place = {"@id": _claim_id(site, snapshot.version.id, claim.id), "text": claim.passage.exact}
    if isinstance(claim, Figure):
        within = {"isPartOf": _ref(site, snapshot.version.id, claim.position_id)} if claim.position_id else {}
        return {**place, "@type": "Claim", "about": _quantity(claim), **within}
    is_quoted = claim.directness in (Directness.DIRECT, Directness.MIXED)
    said: Document = {}
    if claim.source is not None:
        said["spokenByCharacter" if is_quoted else "author"] = {
            "@type": "Thing",
            "name": claim.source.name or claim.source.mention.exact,
        }
    return {**place, "@type": ["Claim", "Quotation"] if is_quoted else "Claim", **said, "abstract": _content(claim)}


def _content(position: Position) -> str:
    return " … ".join(passage.exact for passage in position.content)


def _quantity(figure: Figure) -> Document:
    amount: Document = {"value": f"{figure.value:f}"}
    if figure.value_max is not None:
        amount = {"minValue": f"{figure.value:f}", "maxValue": f"{figure.value_max:f}"}
    named = {"name": figure.counted.exact} if figure.counted else {}
    unit = {"unitText": figure.unit} if figure.unit else {}
    return {"@type": "QuantitativeValue", **named, **amount, **unit, "description": figure.modifier.value}


def _change(site: Site, change: Change, report: ChangeReport) -> Document:
    sides: Document = {}
    if change.before:
        sides["before"] = _claim_id(site, report.before_version_id, change.before.claim_id)
    if change.after:
        sides["after"] = _claim_id(site, report.after_version_id, change.after.claim_id)
    return {
        "@id": f"{site.at('reports', report.id)}#{change.id}",
        "@type": "Change",
        "kind": change.kind.value,
        "description": change.summary,
        "material": change.material,
        "importance": f"{change.importance:.2f}",
        **sides,
    }


def _sides(site: Site, change: Change, report: ChangeReport) -> list[Document]:
    """The claims of a change with their words; the later one with its relation to the earlier."""
    nodes: list[Document] = [
        {"@id": _claim_id(site, version_id, side.claim_id), "@type": "Claim", "text": _words(side)}
        for side, version_id in (
            (change.before, report.before_version_id),
            (change.after, report.after_version_id),
        )
        if side is not None
    ]
    relation = RELATION_OF.get(change.kind)
    if change.after is not None and relation is not None:
        earlier = change.reinstates and site.at("versions", change.reinstates)
        if change.before is not None:
            earlier = _claim_id(site, report.before_version_id, change.before.claim_id)
        nodes[-1] |= {relation: earlier} if earlier else {}
    return nodes


def _withdrawn(site: Site, report: ChangeReport) -> Document:
    gone = [
        _claim_id(site, report.before_version_id, change.before.claim_id)
        for change in report.changes
        if change.kind is ChangeKind.REMOVED and change.before is not None
    ]
    return {"withdraws": gone} if gone else {}


def _words(side: Evidence) -> str:
    return " … ".join(passage.exact for passage in (side.passage, *side.others))


def _claim_id(site: Site, version_id: str, claim_id: str) -> str:
    return f"{site.at('versions', version_id)}#{claim_id}"


def _ref(site: Site, version_id: str, claim_id: str) -> Document:
    return {"@id": _claim_id(site, version_id, claim_id)}
