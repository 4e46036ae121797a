"""Which language a text is in. The sentences are written for these tests."""

import pytest

from service.text.language.function_words import FUNCTION_WORDS, NAMES, SCRIPTS
from service.text.language.recognising import PLAINLY_ENGLISH, language_of

SAID = {
    "ar": "تم إغلاق الجسر بعد العاصفة ولن يفتح قبل يوم الجمعة.",
    "de": "Die Brücke wurde nach dem Sturm gesperrt und ist bis Freitag nicht offen.",
    "el": "Η γέφυρα έκλεισε μετά την καταιγίδα και δεν θα ανοίξει πριν την Παρασκευή.",
    "en": "The bridge was closed after the storm, and it will not be open before Friday.",
    "es": "El puente fue cerrado después de la tormenta y no se abrirá hasta el viernes, según los vecinos.",
    "fr": "Le pont a été fermé après la tempête et il ne sera pas ouvert avant vendredi, selon les habitants.",
    "it": "Il ponte è stato chiuso dopo la tempesta e non sarà aperto prima di venerdì, secondo gli abitanti.",
    "ja": "橋は嵐の後に閉鎖され、金曜日まで開きません。",
    "nl": "De brug werd na de storm gesloten en is niet open voor vrijdag, zegt het bestuur van de stad.",
    "pl": "Most został zamknięty i nie będzie otwarty do piątku, jak mówi burmistrz, który nie jest zadowolony.",
    "pt": "A ponte foi fechada depois da tempestade e não será aberta até sexta, segundo os moradores.",
    "ru": "Мост закрыли после бури, и он не откроется до пятницы.",
    "sv": "Bron stängdes efter stormen och är inte öppen för trafik till fredag, som det var sagt från början.",
    "zh": "风暴过后大桥已关闭，星期五之前不会开放。",
}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Starosta řekl, že most je bezpečný.", "und"),
        ("Thủ tướng nói rằng cây cầu an toàn.", "und"),
        ("Åse Ødegård met Søren Møller in Tromsø", ""),
        ("José said the café is safe", "en"),
    ],
)
def test_words_with_marks_tell_that_it_is_not_english(text: str, language: str):
    assert language == language_of(text)


@pytest.mark.parametrize(
    "text",
    [
        # Danish, which shares its function words with Norwegian and Swedish
        "Ministeren siger, at aftalen er på plads. Den træder i kraft i maj. Oppositionen kalder den for dyr.",
        # Tagalog, of which no row of the table tells
        "Sinabi ng ministro na handa na ang kasunduan. Magkakabisa ito sa Mayo. Masyado itong mahal.",
        # Quechua, which has no word of any row
        "Punkuqa manam kichasqachu kanqa, nispas alcalde rimarqa, hinaspa runakuna llaqtapi suyachkanku.",
    ],
)
def test_prose_without_english_function_words_is_not_english(text: str):
    assert "und" == language_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "I don’t know him. I don’t believe I’ve met him. I’m sure I didn’t meet him, so don’t ask me.",
        "Names: Lind, Holm, Berg, Orr, Byron, Turing, Hopper, Lovelace, Ek, Keld, Tarn, Osby",
    ],
)
def test_short_words_and_names_alone_are_no_other_language(text: str):
    assert language_of(text) in ("", "en")


@pytest.mark.parametrize(("code", "sentence"), SAID.items(), ids=SAID)
def test_one_sentence_tells_the_language(code: str, sentence: str):
    assert code == language_of(sentence)


@pytest.mark.parametrize("text", ["", "12", "Osby", "Ada Byron, Alan Turing", "https://example.org/a/b", "🙂🙂🙂"])
def test_too_little_says_nothing(text: str):
    assert "" == language_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Angela Merkel and Emmanuel Macron met in Baden-Baden, and the talks were about the Nord Stream pipeline.",
        "He said “au revoir” and left the Place de la République with his wife.",
        "The Los Angeles and San Francisco chapters of La Raza said that they would sue.",
    ],
)
def test_foreign_names_and_words_leave_a_text_english(text: str):
    assert "en" == language_of(text)


def test_a_mixed_text_is_no_other_language_unless_it_is_clear():
    assert language_of(f"{SAID['en']} {SAID['de']}") in ("en", "")


def test_an_endless_text_is_looked_at_from_its_start():
    assert "de" == language_of(SAID["de"] * 20_000)


def test_every_language_of_the_table_has_a_name():
    assert set() == (FUNCTION_WORDS.keys() | set(SCRIPTS.values())) - NAMES.keys() - {"en"}


def test_plainly_english_words_are_of_no_other_language():
    others = {word for code, words in FUNCTION_WORDS.items() if code != "en" for word in words.split()}

    assert set() == PLAINLY_ENGLISH & others
