"""What robot checks, lost pages, errors and refusals say in other languages than English: literal tables by language.

Patterns over plain lower-case words, as those of walls.py, which takes them in. Refuses: weighing, judging.
"""

#: A few words between two others, inside one sentence.
_GAP = r"[^.!?\n]{0,40}?"

CHALLENGE: dict[str, tuple[str, ...]] = {
    "cs": (r"nejste robot|ověřujeme" + _GAP + r"\b(?:prohlížeč|připojení)",),
    "de": (r"zu viele (?:anfragen|zugriffe|aufrufe)|kein roboter|(?:ein|eine) mensch sind|sicherheitsüberprüfung|ungewöhnliche\w* (?:datenverkehr|aktivität|zugriffe)",),
    "es": (r"demasiadas (?:solicitudes|peticiones|consultas)|no (?:eres|soy|es) un robot|eres humano|tráfico inusual|actividad inusual",),
    "fr": (r"trop de (?:requêtes|demandes)|(?:n'êtes|ne suis) pas un robot|êtes (?:bien )?humain|trafic inhabituel|activité inhabituelle|activer javascript",),
    "it": (r"troppe richieste|non sei un robot|sei umano|attività insolit[ae]|traffico insolito|abilita javascript",),
    "ja": (r"ロボットではありません|人間であることを確認",),
    "nl": (r"te veel (?:verzoeken|aanvragen)|geen robot bent|je een mens bent|ongebruikelijk (?:verkeer|gedrag)",),
    "pl": (r"nie jesteś robotem|jesteś człowiekiem|włącz (?:obsługę )?javascript",),
    "pt": (r"demasiados pedidos|muitas solicitações|não (?:é|és|sou) um robô|é humano|tráfego incomum|atividade incomum",),
    "ru": (r"вы не робот|подтвердите, что вы",),
    "sv": (r"för många (?:förfrågningar|anrop)|inte är en robot|är en människa",),
    "tr": (r"robot olmadığınız",),
}  # fmt: skip

SOFT_404: dict[str, tuple[str, ...]] = {
    "cs": (r"(?:stránka|článek)\b" + _GAP + r"\b(?:nenalezen|neexistuje|smazán|přesunut)",),
    "da": (r"(?:siden|artiklen)\b" + _GAP + r"\b(?:findes ikke|ikke findes|blev ikke fundet|er fjernet)",),
    "de": (r"(?:seite|artikel|adresse)\b" + _GAP + r"\b(?:nicht (?:gefunden|mehr verfügbar|existiert)|existiert nicht|gelöscht|verschoben)",),
    "es": (r"(?:página|noticia|artículo)\b" + _GAP + r"\b(?:no (?:existe|se encuentra|está disponible)|ha sido (?:eliminad|movid))",),
    "el": (r"(?:η )?(?:σελίδα|άρθρο)\b" + _GAP + r"\b(?:δεν (?:βρέθηκε|υπάρχει)|διαγράφηκε)",),
    "fi": (r"(?:sivua|juttua|artikkelia) ei löy(?:dy|tynyt)",),
    "fr": (r"(?:page|article)\b" + _GAP + r"\b(?:introuvable|n'existe (?:pas|plus)|a été (?:supprimé|déplacé)|n'est plus disponible)",),
    "hu": (r"(?:oldal|cikk)\w*\b" + _GAP + r"\b(?:nem található|nem létezik|törölt(?:ék|ük)|áthelyezt\w+)",),
    "it": (r"(?:pagina|articolo)\b" + _GAP + r"\b(?:non (?:esiste|è stat[ao] trovat[ao]|è (?:più )?disponibile)|stat[ao] (?:rimoss|spostat))",),
    "nb": (r"(?:siden|artikkelen)\b" + _GAP + r"\b(?:finnes ikke|ikke finnes|ble ikke funnet|er fjernet)",),
    "nl": (r"(?:pagina|artikel)\b" + _GAP + r"\b(?:bestaat niet|niet (?:gevonden|meer)|(?:is )?(?:verplaatst|verwijderd))",),
    "pl": (r"(?:strona|artykuł)\b" + _GAP + r"\b(?:nie (?:istnieje|została znaleziona)|został\w* (?:usunięt|przeniesion))",),
    "pt": (r"(?:página|artigo|notícia)\b" + _GAP + r"\b(?:não (?:existe|encontrad|foi encontrad)|foi (?:removid|movid))",),
    "ru": (r"(?:страница|статья)\b" + _GAP + r"\b(?:не найдена|не существует|удалена)",),
    "sv": (r"(?:sidan|artikeln)\b" + _GAP + r"\b(?:hittades inte|inte hittas|finns inte|tagits bort)",),
}  # fmt: skip

ERROR_PAGE: dict[str, tuple[str, ...]] = {
    "de": (r"(?:derzeit|vorübergehend|zurzeit) nicht (?:verfügbar|erreichbar)|versuchen sie es (?:später|in wenigen)|technisch\w+ (?:störung|problem|fehler)",),
    "es": (r"no disponible temporalmente|temporalmente no disponible|tareas de mantenimiento|(?:inténtelo|inténtalo|intentarlo|vuelva a intentar\w*)" + _GAP + r"\b(?:minutos|tarde)|ha ocurrido un error",),
    "fr": (r"(?:momentanément|temporairement) indisponible|une erreur (?:est survenue|s'est produite)|réessayer (?:plus tard|dans quelques)",),
    "it": (r"temporaneamente non disponibile|si è verificato un errore|riprova(?:re)? (?:più tardi|tra)",),
    "ja": (r"メンテナンス中|もう一度お試しください|エラーが発生",),
    "nl": (r"tijdelijk niet (?:beschikbaar|bereikbaar)|er (?:is )?(?:ging )?iets (?:mis|fout)|probeer het later",),
    "pl": (r"chwilowo niedostępn|wystąpił błąd|spróbuj (?:ponownie )?później|prace techniczne",),
    "pt": (r"temporariamente indisponível|ocorreu um erro|tente novamente",),
    "ru": (r"временно недоступ|произошла ошибка|технические работы",),
    "sv": (r"tillfälligt (?:otillgänglig|nere|stängd)|stängd för underhåll|underhållsarbete|något gick fel|försök igen senare",),
}  # fmt: skip

REFUSED: dict[str, tuple[str, ...]] = {
    "de": (r"in (?:ihrem|deinem) land\b" + _GAP + r"\bnicht (?:verfügbar|angezeigt|zugänglich)|(?:lizenz\w*|rechtlichen) gründen",),
    "es": (r"no (?:está )?disponible en (?:tu|su) (?:país|región)|razones legales",),
    "fr": (r"(?:n'est pas|non|in)[ -]?(?:disponible|accessible) dans votre (?:pays|région)|raisons (?:légales|juridiques|de droits)",),
    "it": (r"non (?:è )?disponibile nel (?:tuo|suo) paese|motivi legali",),
    "nl": (r"niet beschikbaar in (?:uw|jouw|je) land|juridische redenen",),
    "pt": (r"não (?:está )?disponível (?:no|em) seu país|razões legais",),
}  # fmt: skip
