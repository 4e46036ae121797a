"""JSON-LD that a JSON-LD library expands without fetching anything, and a vocabulary that has every word it uses."""

from typing import Any

import pytest
from pyld import jsonld

from service.domain.changes import ChangeKind
from service.domain.stories import make_article
from service.publishing.addresses import Site
from service.publishing.linked import RELATION_OF, RELATIONS, context, link_report, link_version, vocabulary
from tests.publishing.made import a_report, two_snapshots

SITE = Site("https://stet.example")
STET = "https://stet.example/vocabulary#"
SCHEMA = "https://schema.org/"
ARTICLE = make_article("flood", url="https://example.org/flood", title="Flood", publisher="The Weir Post")


@pytest.fixture(autouse=True)
def nothing_is_fetched(monkeypatch):
    def refuse(url: str, options: Any) -> None:
        raise AssertionError(f"{url} was asked for")

    monkeypatch.setattr(jsonld, "_default_document_loader", refuse)


def expand(document: Any) -> list[dict[str, Any]]:
    return jsonld.expand(document)


def nodes(value: Any) -> list[dict[str, Any]]:
    """Every node in an expanded document."""
    found = []
    if isinstance(value, dict):
        found = [value] if "@value" not in value else []
        found += [node for one in value.values() for node in nodes(one)]
    elif isinstance(value, list):
        found = [node for one in value for node in nodes(one)]
    return found


def test_a_version_expands_to_a_news_article_with_its_claims_and_quotations():
    _, after = two_snapshots()
    [article] = expand(link_version(SITE, after, ARTICLE))
    claims = article[f"{SCHEMA}hasPart"]

    assert [f"{SCHEMA}NewsArticle"] == article["@type"]
    assert f"https://stet.example/versions/{after.version.id}" == article["@id"]
    assert len(after.claims) == len(claims)
    assert all(f"{SCHEMA}Claim" in one["@type"] for one in claims)
    assert any(f"{SCHEMA}Quotation" in one["@type"] for one in claims)
    assert [claim.passage.exact for claim in after.claims] == [one[f"{SCHEMA}text"][0]["@value"] for one in claims]


def test_an_amount_is_an_exact_decimal():
    _, after = two_snapshots()
    values = [
        node[f"{SCHEMA}value"][0]
        for node in nodes(expand(link_version(SITE, after, ARTICLE)))
        if f"{SCHEMA}value" in node
    ]

    assert {"@type": "http://www.w3.org/2001/XMLSchema#decimal", "@value": "35"} in values


def test_a_report_expands_to_relations_between_claims():
    before, after = two_snapshots()
    report = a_report(before.version, after.version)
    seen = "2026-01-07T12:00:00Z", "2026-01-07T13:00:00Z"
    found = nodes(expand(link_report(SITE, report, (before.version, after.version), ARTICLE, seen)))
    told = {
        (relation, node["@id"], one["@id"])
        for node in found
        for relation in RELATIONS
        for one in node.get(STET + relation, [])
    }
    wanted = set()
    for change in report.changes:
        relation = RELATION_OF.get(change.kind)
        earlier, later = (
            f"https://stet.example/versions/{version.id}" + (f"#{side.claim_id}" if side else "")
            for version, side in ((before.version, change.before), (after.version, change.after))
        )
        if relation:
            wanted.add((relation, later, earlier))

    assert wanted == told
    assert {"revises", "withdraws"} <= {relation for relation, _, _ in told}


def test_every_word_of_ours_is_in_the_vocabulary():
    before, after = two_snapshots()
    report = a_report(before.version, after.version)
    seen = "2026-01-07T12:00:00Z", "2026-01-07T13:00:00Z"
    documents = [
        link_version(SITE, after, ARTICLE),
        link_report(SITE, report, (before.version, after.version), ARTICLE, seen),
    ]
    used = {
        word
        for node in nodes([expand(one) for one in documents])
        for word in (*node, *node.get("@type", []))
        if word.startswith(STET)
    }
    defined = {node["@id"] for node in expand(vocabulary(SITE))}

    assert used and used <= defined
    assert {STET + name for name in RELATIONS} <= defined


def test_every_property_expands_and_none_is_dropped():
    before, after = two_snapshots()
    report = a_report(before.version, after.version)
    document = link_report(SITE, report, (before.version, after.version), ARTICLE, ("", ""))
    keys = {key for node in nodes(expand(document)) for key in node}

    assert all(key.startswith(("@", SCHEMA, STET)) for key in keys)
    assert jsonld.to_rdf(document)["@default"]


def test_every_kind_of_change_has_a_relation_or_is_known_to_have_none():
    assert {ChangeKind.ADDED, ChangeKind.REWORDED, ChangeKind.MOVED} == set(ChangeKind) - RELATION_OF.keys()
    assert set(RELATION_OF.values()) == set(RELATIONS)


def test_the_context_names_every_relation():
    assert RELATIONS.keys() <= context(SITE).keys()
