"""Pages that are the article, in other languages and scripts: news about consent and subscriptions, menus in English."""

FOOTER = (
    "<footer><p>© 2026. All rights reserved.</p><a>Privacy policy</a> <a>Cookie settings</a> <a>Accept cookies</a>"
    "<a>Terms of use</a></footer>"
)


def _page(language: str, headline: str, *paragraphs: str) -> str:
    told = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f'<html lang="{language}"><head><meta charset="utf-8"><title>{headline}</title>'
        f'<meta property="og:type" content="article"></head><body><nav><a>Home</a><a>World</a></nav>'
        f"<main><article><h1>{headline}</h1>{told}</article></main>{FOOTER}</body></html>"
    )


PAGES = (
    (
        "sixth, Japanese",
        _page(
            "ja",
            "川の堤防、来春に着工へ",
            "県は水曜日、川の堤防の工事を来年四月に始めると発表した。費用は八十二億円になる見込みだ。",
            "知事は記者団に「住民をこれ以上待たせることはできない」と話した。",
            "昨年の大雨では四百軒が水につかり、二人がけがをした。",
        ),
    ),
    (
        "sixth, Chinese",
        _page(
            "zh",
            "河堤工程将于明年春季动工",
            "省政府周三宣布,河堤工程将于明年四月动工,预计耗资五亿二千万元,工期约为三年。",
            "省长对记者说:“居民不能再等了。”去年的暴雨淹没了四百所房屋,造成两人受伤。",
        ),
    ),
    (
        "sixth, Thai",
        _page(
            "th",
            "เริ่มสร้างเขื่อนกั้นน้ำปีหน้า",
            "จังหวัดประกาศเมื่อวันพุธว่าจะเริ่มสร้างเขื่อนกั้นน้ำในเดือนเมษายนปีหน้าด้วยงบประมาณแปดร้อยล้านบาทและใช้เวลาสามปี",
            "ผู้ว่าราชการกล่าวกับผู้สื่อข่าวว่าชาวบ้านรอต่อไปไม่ได้แล้วเพราะปีที่แล้วน้ำท่วมบ้านสี่ร้อยหลัง",
        ),
    ),
    (
        "sixth, German about consent",
        _page(
            "de",
            "Gericht prüft Bezahlmodelle von Zeitungen",
            "Das Verwaltungsgericht prüft seit Mittwoch, ob Zeitungen für das Lesen ohne Tracking Geld verlangen dürfen.",
            "„Wer ablehnt, soll nicht zahlen müssen“, sagte die Klägerin Ida Brandt. Die Verlage erklärten, "
            "personalisierte Werbung bezahle ihre Redaktionen.",
            "Ein Urteil wird im März erwartet. Die Aufsicht teilte 2024 mit, sie sehe keine freie Wahl.",
        ),
    ),
    (
        "sixth, French about subscribers",
        _page(
            "fr",
            "Le Courrier perd 12 000 abonnés en un an",
            "Le Courrier du fleuve a perdu 12 000 abonnés en un an, a annoncé mercredi sa direction.",
            "« La publicité ne suffit plus », a déclaré sa directrice, Inès Moreau. Le prix passera à 14 euros par mois.",
            "Les syndicats craignent la suppression de 30 postes.",
        ),
    ),
    (
        "sixth, Spanish about consent",
        _page(
            "es",
            "Multa de dos millones a una tienda por sus cookies",
            "La agencia de protección de datos multó el miércoles con dos millones a una tienda que rastreaba sin permiso.",
            "«El visitante debe poder negarse», dijo su directora, Marta Gil. La tienda anunció un recurso.",
            "La ley exige el consentimiento desde 2018.",
        ),
    ),
)
