"""What walls, lost pages and errors say in many tongues is heard, and news in the same words is news."""

import pytest

from service.domain.captures import Verdict
from tests.watching.test_gate import judged, read

BARE = '<html lang="{0}"><head><title>{1}</title>{3}</head><body><h1>{1}</h1><p>{2}</p></body></html>'
OG = '<meta property="og:type" content="article">'

#: Not of the pages that the rules were first measured on: other words, other order.
SAID = (
("en","Harbour deal falls through","The sale has fallen through, the council said. The whole story is in Thursday's paper.", Verdict.PAYWALL_STUB),
("en","Harbour deal falls through","The sale has fallen through, the council said. Pick up this week's issue for the full interview.", Verdict.PAYWALL_STUB),
("en","Harbour deal falls through","The sale has fallen through, the council said. You can read the complete report in our e-paper.", Verdict.PAYWALL_STUB),
("en","Harbour deal falls through","The sale has fallen through, the council said. For the full story see the digital edition.", Verdict.PAYWALL_STUB),
("en","Harbour deal falls through","The sale has fallen through, the council said. This interview appears in full in the print edition.", Verdict.PAYWALL_STUB),
("en","One moment","Click every image that has a bridge in it.", Verdict.CHALLENGE),
("en","Quick check","Please mark all the tiles with a bicycle.", Verdict.CHALLENGE),
("en","Almost there","Swipe the piece into the gap.", Verdict.CHALLENGE),
("en","Almost there","Move the slider to the right.", Verdict.CHALLENGE),
("en","Harbour deal falls through","This story failed to load. Tap to try again.", Verdict.ERROR_PAGE),
("en","Harbour deal falls through","The page could not be loaded. Check your internet connection.", Verdict.ERROR_PAGE),
("en","Harbour deal falls through","We were unable to load the article. Pull to refresh.", Verdict.ERROR_PAGE),
("en","From afar","You seem to be connecting from outside the country. Our pages are available only within Canada.", Verdict.REFUSED),
("en","Not here","This video is accessible only to visitors from Australia.", Verdict.REFUSED),
("en","Hello from afar","Our reports cannot be read where you are.", Verdict.REFUSED),
("zh","访问受限","访问过于频繁，请稍后再试。", Verdict.CHALLENGE),
("zh","提示","您访问的页面不存在或已被删除。", Verdict.SOFT_404),
("zh","系統維護","網站維護中，請稍後再試。", Verdict.ERROR_PAGE),
("zh","港口出售谈判破裂","您所在的地区无法观看此内容。", Verdict.REFUSED),
("ko","확인","로봇이 아닙니다를 눌러 주세요.", Verdict.CHALLENGE),
("ko","안내","페이지를 찾을 수 없습니다.", Verdict.SOFT_404),
("ko","안내","서버 점검 중입니다. 잠시 후 다시 시도해 주세요.", Verdict.ERROR_PAGE),
("uk","Перевірка","Підтвердьте, що ви не робот.", Verdict.CHALLENGE),
("uk","Помилка","Матеріал видалено або переміщено.", Verdict.SOFT_404),
("uk","Вибачте","Сайт тимчасово недоступний, спробуйте пізніше.", Verdict.ERROR_PAGE),
("ro","Verificare","Confirmați că nu sunteți un robot.", Verdict.CHALLENGE),
("ro","Eroare","Articolul nu mai există la această adresă.", Verdict.SOFT_404),
("ro","Revenim","Site-ul este temporar indisponibil.", Verdict.ERROR_PAGE),
("vi","Xác minh","Xác nhận bạn không phải là robot.", Verdict.CHALLENGE),
("vi","Lỗi","Bài viết không tồn tại hoặc đã bị gỡ.", Verdict.SOFT_404),
("id","Verifikasi","Pastikan Anda bukan robot.", Verdict.CHALLENGE),
("id","Maaf","Halaman yang Anda cari tidak ditemukan.", Verdict.SOFT_404),
("id","Maaf","Terjadi kesalahan. Silakan coba lagi.", Verdict.ERROR_PAGE),
("he","אימות","יש לאשר שאינך רובוט.", Verdict.CHALLENGE),
("he","שגיאה","הכתבה שחיפשת לא נמצאה.", Verdict.SOFT_404),
("ar","تحقق","أكد أنك لست روبوت.", Verdict.CHALLENGE),
("ar","خطأ","الصفحة التي تبحث عنها غير موجودة.", Verdict.SOFT_404),
("tr","Hata","Aradığınız sayfa bulunamadı.", Verdict.SOFT_404),
("el","Σφάλμα","Παρουσιάστηκε σφάλμα, δοκιμάστε αργότερα.", Verdict.ERROR_PAGE),
("fi","Virhe","Tapahtui virhe. Yritä myöhemmin uudelleen.", Verdict.ERROR_PAGE),
("da","Fejl","Der opstod en fejl. Prøv igen senere.", Verdict.ERROR_PAGE),
("hu","Hiba","Hiba történt, próbálja később.", Verdict.ERROR_PAGE),
("cs","Chyba","Došlo k chybě, zkuste to znovu.", Verdict.ERROR_PAGE),
("hi","त्रुटि","पृष्ठ नहीं मिला या मौजूद नहीं है।", Verdict.SOFT_404),
("pl","Przykro nam","Treść niedostępna w Twoim kraju.", Verdict.REFUSED),
("ru","Извините","Материал недоступен в вашем регионе.", Verdict.REFUSED),
("vi","Cảng","Bài viết chỉ dành cho hội viên trả phí.", Verdict.PAYWALL_STUB),
("he","עסקת הנמל קרסה","הכתבה המלאה למנויים בלבד.", Verdict.PAYWALL_STUB),
)  # fmt: skip

TOLD = (
("en","Voters hear the whole story","The complete report of the court runs to 300 pages, the paper's print edition among its sources, said Ruth Amiel. It came out on Monday.","The judge will rule in May, she said."),
("en","Trucks could not load grain","Crews could not load 4,000 tonnes of grain on Monday because the crane at the harbour broke, the port said.","It will be mended by Friday, its head, Ada Brook, said."),
("en","Police check connections","Officers checked each connection of 214 houses to the gas line after the blast, the chief said.","Residents were told to try again on Friday."),
("en","Drivers move the pieces","Workers had to move the piece of the bridge into its place by night, the builder said on Monday.","Traffic will run again by June, he said."),
("en","Pictures of all the squares","Photographers were asked to choose pictures of all the squares in the town, the museum said on Monday.","The 214 pictures hang until May, it said."),
("en","Drug available only in clinics","The new drug will be available only in clinics within the county, the health office said on Monday.","About 900 people wait for it, said Ines Falk."),
("en","Families appear to be abroad","Both suspects appear to be abroad, prosecutors said on Monday. A warrant was issued in Lyon.","They were last seen on 4 May, said Tom Ade."),
("zh","法院网站出现错误","市法院周一表示，其网站出现错误，找不到三千份文件。","发言人林安说，文件并未丢失，网站正在维护，周五恢复。"),
("ko","서버 점검으로 예매 중단","철도공사는 월요일 서버 점검으로 예매가 세 시간 중단됐다고 밝혔다.","관계자 김안은 오류가 발생해 4천 명이 표를 사지 못했다고 말했다."),
("uk","Сайт мерії був тимчасово недоступний","Сайт мерії був тимчасово недоступний у понеділок, повідомила речниця Олена Гай.","За її словами, сталася помилка під час оновлення, і 900 заяв подали запізно."),
("ru","Страницу с отчётом удалили","Страница с отчётом о паводке удалена с сайта министерства, сообщила газета в понедельник.","Пресс-секретарь Анна Лин сказала, что её вернут до пятницы."),
("ro","Pagina primăriei a fost ștearsă","Pagina cu raportul a fost ștearsă luni, a anunțat primăria.","Primarul Ilie Rusu a spus că a apărut o eroare și că raportul revine vineri."),
("id","Situs bank terganggu","Situs bank itu terganggu dan terjadi kesalahan pada 4.000 transaksi, kata juru bicara Dewi Lestanti, Senin.","Ia mengatakan bahwa sistem sedang dalam perbaikan."),
("he","אתר העירייה קרס","אתר העירייה לא היה זמין ביום שני, הודיעה דוברת העירייה דנה לוי.","לדבריה אירעה שגיאה בעדכון, והדף עם הדוח לא נמצא במשך יומיים. היא אמרה שהדוח יחזור."),
("ar","موقع البلدية يتعطل","تعطل موقع البلدية يوم الاثنين بعد أن حدث خطأ في التحديث، أعلنت البلدية.","وقال المتحدث سامي نور إن الصفحة غير موجودة منذ يومين وستعود الجمعة."),
("tr","Belediye sayfası kaldırıldı","Raporun bulunduğu sayfa pazartesi günü kaldırıldı, belediye açıkladı.","Sözcü Ada Kaya, bir hata oluştuğunu ve raporun cuma günü döneceğini söyledi."),
("en","Staff learn of sale from paper","Staff read the whole story in Thursday's paper. Nobody had called them.","Their union, led by Ines Falk, said it wants talks by Friday."),
("en","Staff learn of sale from paper","The harbour's pilots read the full report in the weekend edition, their union said on Monday.","It wants talks by Friday."),
("en","Staff learn of sale from paper","The union read the text in full in the print edition on Monday, it said.","It wants talks by Friday."),
("en","Staff learn of sale from paper","The buyers went through Thursday's paper for the full list of berths, said Tom Ade.","The sale is off."),
("en","Families see report late","Both families got the complete report on Monday, their lawyer said.","They ask for an inquiry."),
("en","Ministers see whole report","Four ministers saw the entire text before the vote, said Tom Ade.","The rest of them view the whole report on Friday."),
("en","Judges finish report","The judges finish the remaining part of their report in May, the court said.","It will be read out in Lyon."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "heading", "words", "verdict"), SAID)
def test_it_is_called_by_its_name(language: str, heading: str, words: str, verdict: Verdict) -> None:
    assert verdict is judged(read(BARE.format(language, heading, words, ""))).verdict


@pytest.mark.parametrize(("language", "heading", "words", "verdict"), SAID)
def test_it_is_no_article_where_its_site_calls_every_page_one(
    language: str, heading: str, words: str, verdict: Verdict
) -> None:
    assert Verdict.USABLE is not judged(read(BARE.format(language, heading, words, OG))).verdict


@pytest.mark.parametrize("head", ["", OG], ids=["unmarked", "marked"])
@pytest.mark.parametrize(("language", "headline", "first", "second"), TOLD)
def test_news_in_such_words_is_news(language: str, headline: str, first: str, second: str, head: str) -> None:
    page = (
        f'<html lang="{language}"><head><title>{headline} | Post</title>{head}</head><body><article>'
        f"<h1>{headline}</h1><p>{first}</p><p>{second}</p></article></body></html>"
    )

    assert Verdict.USABLE is judged(read(page)).verdict


@pytest.mark.parametrize(
    "asked",
    [
        "Subscribers read the full story here.",
        "Members get the whole interview story and more.",
        "Log in and read the whole article.",
        "Read the rest of this story with a digital pass.",
        "You can view the complete text as a member.",
        "Only paying readers see the full report.",
        "Finish the whole story: two months free.",
    ],
)
def test_what_whoever_pays_may_read_is_a_stubs(asked: str) -> None:
    page = BARE.format("en", "Harbour deal falls through", f"The sale has fallen through, it said. {asked}", OG)

    assert Verdict.PAYWALL_STUB is judged(read(page)).verdict


@pytest.mark.parametrize(
    "note", ["A longer version of this article appeared in print.", "This article is also in Thursday's paper."]
)
def test_a_note_that_it_is_in_print_too_makes_no_stub(note: str) -> None:
    told = "".join(
        f"<p>The council said so for the {n}th time, and its leader, Ines Falk, blamed the bank.</p>" for n in (4, 5, 6)
    )
    page = f"<html><head><title>Harbour deal falls through</title>{OG}</head><body><article><h1>Harbour deal falls through</h1>{told}<p>{note}</p></article></body></html>"

    assert Verdict.USABLE is judged(read(page)).verdict


def test_one_word_of_a_wall_among_eight_is_not_a_wall() -> None:
    page = read(
        "<html><body><header>Fenland Post</header><p>Fetching the story</p><footer>Privacy Terms Help</footer></body></html>"
    )

    assert Verdict.EMPTY is judged(page).verdict


@pytest.mark.parametrize(
    "last",
    [
        "Read the full interview with Ines Falk in Saturday's edition.",
        "The full report on the cranes was leaked to Sunday's newspaper, and the council denied it.",
        "The whole story of the loan was first told in Thursday's paper by a clerk.",
        "The rest of the report appeared in Monday's newspaper.",
    ],
)
def test_what_another_paper_printed_makes_no_stub_of_a_report(last: str) -> None:
    told = (
        "The sale of the harbour for £41m has fallen through, the council said on Friday.",
        "Its leader, Ines Falk, blamed the bank, which withdrew a loan of £18m on Thursday night.",
        "“We will look for another buyer,” she told reporters outside the town hall.",
        "Forty people work at the harbour, most of them on the two cranes of 1988.",
    )

    page = BARE.format("en", "Harbour deal falls through", "</p><p>".join((*told, last)), OG)

    assert Verdict.USABLE is judged(read(page)).verdict
