"""Web Annotations: every claim is found again by its selectors, in its text and in one that has moved."""

import pytest
from pyld import jsonld

from seeds.loader import read_seeds
from service.extraction.snapshot import take_snapshot
from service.publishing.addresses import Site
from service.publishing.annotations import CONTEXT, PAGE, annotate, collection_of, page_of, read_selectors
from service.text.memory import Memory
from service.text.selectors import find_selector
from tests.builders import a_figure, a_snapshot, a_version

SITE = Site("https://stet.example")
SEEDS = [version for story in read_seeds() for article in story.articles for version in article.versions][::5]

#: The words of the Web Annotation vocabulary that we use, as its context (section 3.1 and appendix A) maps them.
OA, AS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"
WORDS = {
    "id": "@id",
    "type": "@type",
    "oa": OA,
    "as": AS,
    **{name: f"oa:{name}" for name in ("Annotation", "TextualBody", "SpecificResource", "TextQuoteSelector")},
    **{name: f"oa:{name}" for name in ("TextPositionSelector", "exact", "prefix", "suffix", "start", "end")},
    **{name: f"as:{name}" for name in ("AnnotationPage", "startIndex", "total")},
    "Software": "as:Application",
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "scope": {"@id": "oa:hasScope", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "describing": "oa:describing",
    "tagging": "oa:tagging",
    "value": "http://www.w3.org/1999/02/22-rdf-syntax-ns#value",
    "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    "partOf": {"@id": "as:partOf", "@type": "@id"},
}


@pytest.mark.parametrize("version", SEEDS, ids=lambda version: version.id)
def test_every_claim_is_found_again_in_its_text_and_in_one_that_has_moved(version):
    snapshot = take_snapshot(version, Memory())
    moved = f"A notice that was not there before.\n\n{version.text}\n\nAnd one below."
    for claim, annotation in zip(snapshot.claims, annotate(SITE, snapshot, snapshot.claims), strict=True):
        selector = read_selectors(annotation["target"]["selector"])
        found = find_selector(version.text, selector)

        assert claim.passage == found
        assert claim.passage.exact == version.text[selector.start : selector.end]
        assert claim.passage.exact == find_selector(moved, selector).exact


def test_of_the_same_words_in_two_places_the_selector_finds_the_right_one():
    text = "Twelve died in Weir. Far away, another twelve died. In Dale twelve died as well."
    first, second = text.index("twelve"), text.rindex("twelve")
    version = a_version(text)
    figure = a_figure(text, "twelve", "12")
    passage = figure.passage.moved(second - first)._replace(exact="twelve")
    snapshot = a_snapshot(version, a_figure(text, "twelve", "12", passage=passage))
    [annotation] = annotate(SITE, snapshot, snapshot.claims)

    assert second + 3 == find_selector("New: " + text[2:], read_selectors(annotation["target"]["selector"])).start


def test_a_page_expands_to_annotations_of_the_stored_text(monkeypatch):
    version = a_version()
    snapshot = a_snapshot(version, a_figure(version.text, "12", "12"))

    def only_the_context(url, options):
        assert CONTEXT == url
        return {
            "contentType": "application/ld+json",
            "contextUrl": None,
            "documentUrl": url,
            "document": {"@context": WORDS},
        }

    [page] = jsonld.expand(page_of(SITE, snapshot, 1), {"documentLoader": only_the_context})
    [annotation] = page[f"{AS}items"][0]["@list"]
    [target] = annotation[f"{OA}hasTarget"]

    assert [f"{OA}Annotation"] == annotation["@type"]
    assert f"https://stet.example/versions/{version.id}/text" == target[f"{OA}hasSource"][0]["@id"]
    assert {f"{OA}TextQuoteSelector", f"{OA}TextPositionSelector"} == {
        one["@type"][0] for one in target[f"{OA}hasSelector"]
    }


def test_a_collection_says_how_many_there_are_and_its_pages_have_all_of_them():
    text = " ".join(f"{number} houses fell." for number in range(1000, 1000 + 2 * PAGE + 1))
    version = a_version(text)
    claims = [a_figure(text, str(number), str(number)) for number in range(1000, 1000 + 2 * PAGE + 1)]
    snapshot = a_snapshot(version, *claims)
    whole = collection_of(SITE, snapshot)
    pages = [page_of(SITE, snapshot, number) for number in (1, 2, 3)]

    assert len(claims) == whole["total"] == sum(len(page["items"]) for page in pages)
    assert (whole["first"], whole["last"]) == (pages[0]["id"], pages[2]["id"])
    assert (pages[0]["next"], pages[2]["prev"]) == (pages[1]["id"], pages[1]["id"])
    assert [0, PAGE, 2 * PAGE] == [page["startIndex"] for page in pages]
    with pytest.raises(IndexError):
        page_of(SITE, snapshot, 4)


def test_a_version_without_claims_has_no_page():
    whole = collection_of(SITE, a_snapshot(a_version()))

    assert 0 == whole["total"] and "first" not in whole
