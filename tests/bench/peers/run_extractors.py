"""Other people's extractors, run by the python that has them: pages in, texts and seconds out.

`INTERPRETER run_extractors.py NAME` reads one JSON page a line, {"url", "html"}, and prints one {"text", "seconds"} a
line; a page that the extractor raises on has the text "". Exit status 3: that extractor is not installed. Imports
nothing of ours.
"""

import json
import sys
import time


def readability(url: str, html: str) -> str:
    """readability-lxml, its HTML made text."""
    from lxml.html import fromstring
    from readability import Document

    document = Document(html)
    return f"{document.short_title()}\n{' '.join(fromstring(document.summary()).itertext())}"


def newspaper(url: str, html: str) -> str:
    """newspaper4k."""
    from newspaper import Article

    article = Article(url)
    article.download(input_html=html)
    article.parse()
    return f"{article.title}\n{article.text}"


def resiliparse(url: str, html: str) -> str:
    """resiliparse, its main content."""
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(html, main_content=True))


def justext(url: str, html: str) -> str:
    """jusText with its English stop words."""
    import justext as library

    found = library.justext(html.encode(), library.get_stoplist("English"), encoding="utf-8")
    return "\n".join(paragraph.text for paragraph in found if not paragraph.is_boilerplate)


def goose(url: str, html: str) -> str:
    """goose3."""
    from goose3 import Goose

    article = Goose({"enable_image_fetching": False}).extract(raw_html=html)
    return f"{article.title}\n{article.cleaned_text}"


EXTRACTORS = {one.__name__: one for one in (readability, newspaper, resiliparse, justext, goose)}


def main() -> int:
    """The texts are on standard output."""
    extract = EXTRACTORS[sys.argv[1]]
    for line in sys.stdin:
        page = json.loads(line)
        began = time.perf_counter()
        try:
            text = extract(page["url"], page["html"])
        except ImportError:
            return 3
        except Exception:  # an extractor that breaks on a page has found nothing on it
            text = ""
        print(json.dumps({"text": text, "seconds": time.perf_counter() - began}), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
