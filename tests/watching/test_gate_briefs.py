"""What is locked, closed for now, printed or signed in to: pages in an article's place, and briefs about such."""

import pytest

from service.domain.captures import Verdict
from tests.watching.pages.briefs import BAD, GOOD
from tests.watching.test_gate import judged, read


@pytest.mark.parametrize(("name", "html"), BAD)
def test_what_stands_in_its_place_is_called_by_its_name(name: str, html: str) -> None:
    assert Verdict[name.upper()] is judged(read(html)).verdict


@pytest.mark.parametrize("html", GOOD)
def test_a_brief_about_such_things_is_news(html: str) -> None:
    judgement = judged(read(html))

    assert Verdict.USABLE is judgement.verdict, judgement


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Vuelve la red de Osby", "El ministerio dijo que el contenido bloqueado volverá a estar disponible el lunes."),
        ("La corte decide", "La ministra dijo que un artículo de pago se puede citar desde el lunes en Osby."),
        ("Il tribunale decide", "Il giudice ha detto che un articolo a pagamento può essere citato da lunedì a Osby."),
    ],
)
def test_news_of_what_is_locked_is_no_wall(headline: str, told: str) -> None:
    html = f"<title>{headline}</title><article><h1>{headline}</h1><p>{told}</p></article>"

    assert judged(read(html)).verdict is not Verdict.PAYWALL_STUB
