"""The bytes of a message in each shape: our JSON, CloudEvents, three chats, e-mail. All tell the same thing.

A shape may cut and may not add. Limits are those of the receivers' own documents (Slack: 50 blocks of 3,000 characters;
Discord: 6,000 in one embed; Teams: 28 kB), and ours of 20,000 bytes for all.
Refuses: knowing reports; it sees what message.py tells.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote

from service.domain.deliveries import Shape
from service.domain.directions import isolated, plainly
from service.domain.moments import stamp
from service.webhooks.message import (
    BODY_LIMIT,
    DIGEST_CREATED,
    REPORT_CREATED,
    SWITCHED_OFF,
    TRIAL,
    Told,
    short,
    to_json,
)

#: What a body says it is, by shape; mail and apprise are no HTTP of ours.
CONTENT_TYPES = {
    Shape.STANDARD: "application/json",
    Shape.CLOUDEVENTS: "application/cloudevents+json; charset=utf-8",
    Shape.SLACK: "application/json",
    Shape.DISCORD: "application/json",
    Shape.TEAMS: "application/json",
}

#: Lines of a message to people, at most, and the length of each in code points.
LINES, LINE = 12, 300

#: What may end a link in a chat's message.
ENDS_LINKS = frozenset(' <>|()\\"`{}^')

#: The types of CloudEvents begin so.
EVENTS = "stet."


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """The same for people: a title that leads somewhere, lines, and what follows them."""

    title: str
    url: str  # "" when there is no page
    where: str  # story and article, "" when it is of neither
    lines: tuple[tuple[str, str], ...]  # each with its address, "" for none
    more: str  # "" when all is told


def body_in(shape: Shape, told: Told, id: str, source: str) -> str:
    """The body of the message with this id, at most BODY_LIMIT bytes in UTF-8. source: our public address."""
    if shape is Shape.STANDARD:
        return _fitting(told, lambda data: {"type": told.type, "timestamp": stamp(told.at), "data": data})
    if shape is Shape.CLOUDEVENTS:
        return _fitting(told, lambda data: _cloudevent(told, id, source, data))
    return _for_people(shape, plain(told))


def plain(told: Told) -> Plain:
    """What is told, in words."""
    data: Any = told.data
    if told.type == REPORT_CREATED:
        lines = tuple((str(line), "") for line in data["digest"]) or ((str(data["headline"]), ""),)
        changes = tuple((str(item["summary"]), "") for item in told.items)
        shown = LINES - len(lines)
        return Plain(
            title=data["headline"],
            url=data["report"]["url"],
            where=_where(data),
            lines=lines + (changes if len(changes) > 1 else ())[:shown],
            more=_more(len(changes) - shown, "change") if len(changes) > 1 else "",
        )
    if told.type == DIGEST_CREATED:
        count = len(told.items)
        items: tuple[Any, ...] = told.items
        lines = tuple((f"{_where(item)}: {item['headline']}", item["report"]["url"]) for item in items[:LINES])
        title = f"{count} change {'report' if count == 1 else 'reports'}, {data['from']} to {data['until']}"
        return Plain(title=title, url="", where="", lines=lines, more=_more(count - LINES, "report"))
    if told.type == TRIAL:
        return Plain(title="A test from Stet", url="", where="", lines=(("Messages arrive here.", ""),), more="")
    if told.type == SWITCHED_OFF:
        subscription = data["subscription"]
        lines = ((subscription["address"], ""), (data["note"], ""))
        return Plain(title="A webhook was switched off", url=subscription["url"], where="", lines=lines, more="")
    title = "A page cannot be read" if data["health"] == "failing" else "A page can be read again"
    article = data["article"]
    where = f"{data['story']['id']} · {article['publisher'] or article['address']}"
    lines = ((article["title"] or article["address"], article["address"]), (data["note"], ""))
    return Plain(title=title, url=article["url"], where=where, lines=lines, more="")


def _fitting(told: Told, envelope: Callable[[dict[str, object]], dict[str, object]]) -> str:
    """The JSON with as many of the first items as fit."""
    room = BODY_LIMIT - len(to_json(envelope(told.holding(0))).encode())
    count = 0
    for item in told.items:
        room -= len(to_json(item).encode()) + 1  # and its comma
        if room < 0:
            break
        count += 1
    return to_json(envelope(told.holding(count)))


def _cloudevent(told: Told, id: str, source: str, data: dict[str, object]) -> dict[str, object]:
    story: Any = told.data.get("story")
    event: dict[str, object] = {
        "specversion": "1.0",
        "id": id,
        "source": source or "/",
        "type": EVENTS + told.type,
        "time": stamp(told.at),
        "datacontenttype": "application/json",
    }
    return {**event, **({"subject": story["id"]} if story else {}), "data": data}


def _for_people(shape: Shape, said: Plain) -> str:
    """As many lines as fit; the receivers' own limits are far above what LINES and LINE allow."""
    make = _PEOPLE[shape]
    lines = tuple((_one_line(line), url) for line, url in said.lines)
    said = replace(said, title=_one_line(said.title), where=_one_line(said.where))
    for count in range(len(lines), -1, -1):
        body = to_json(make(replace(said, lines=lines[:count])))
        if len(body.encode()) <= BODY_LIMIT:
            return body
    raise AssertionError("a title alone fits")


def _slack(said: Plain) -> dict[str, object]:
    """Slack's message with blocks, which Mattermost and Rocket.Chat read by its text."""
    title = f"<{_for_slack(_link(said.url))}|{_for_slack(said.title)}>" if said.url else _for_slack(said.title)
    parts = [f"*{title}*"]
    parts += [_for_slack(said.where)] if said.where else []
    parts += [
        f"• <{_for_slack(_link(url))}|{_for_slack(short(line, LINE))}>" if url else f"• {_for_slack(short(line, LINE))}"
        for line, url in said.lines
    ]
    parts += [_for_slack(said.more)] if said.more else []
    sections = [{"type": "section", "text": {"type": "mrkdwn", "text": part}} for part in _joined(parts, 2_900)]
    return {"text": _for_slack(said.title), "blocks": sections, "unfurl_links": False}


def _discord(said: Plain) -> dict[str, object]:
    """Discord's message with one embed; nobody is ever called by it."""
    lines = [
        f"• [{_for_discord(short(line, LINE))}]({_link(url)})" if url else f"• {_for_discord(short(line, LINE))}"
        for line, url in said.lines
    ]
    [description, *_] = _joined([*([_for_discord(said.where)] if said.where else []), *lines], 4_000)
    embed: dict[str, object] = {"title": short(said.title, 256), "description": description}
    if said.url:
        embed["url"] = said.url
    if said.more:
        embed["footer"] = {"text": said.more}
    return {"embeds": [embed], "allowed_mentions": {"parse": []}}


def _teams(said: Plain) -> dict[str, object]:
    """An Adaptive Card, as a Teams workflow takes it. Its text blocks read a little Markdown, so that is escaped."""
    block = {"type": "TextBlock", "wrap": True}
    body = [{**block, "text": _for_teams(said.title), "weight": "Bolder", "size": "Medium"}]
    body += [{**block, "text": _for_teams(said.where), "isSubtle": True}] if said.where else []
    body += [
        {**block, "text": f"[{_for_teams(short(line, LINE))}]({_link(url)})" if url else _for_teams(short(line, LINE))}
        for line, url in said.lines
    ]
    body += [{**block, "text": _for_teams(said.more), "isSubtle": True}] if said.more else []
    card: dict[str, object] = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "body": body,
    }
    if said.url:
        card["actions"] = [{"type": "Action.OpenUrl", "title": "Open", "url": said.url}]
    attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": None, "content": card}
    return {"type": "message", "attachments": [attachment]}


def _letter(said: Plain) -> dict[str, object]:
    """A subject and a text, for e-mail and for what apprise sends to."""
    lines = [f"- {line}" + (f"\n  {url}" if url else "") for line, url in said.lines]
    parts = [said.title, *([said.where] if said.where else []), "", *lines]
    parts += ["", said.more] if said.more else []
    parts += ["", said.url] if said.url else []
    return {"subject": " ".join(short(said.title, 150).split()), "text": "\n".join(parts) + "\n"}


_PEOPLE: dict[Shape, Callable[[Plain], dict[str, object]]] = {
    Shape.SLACK: _slack,
    Shape.DISCORD: _discord,
    Shape.TEAMS: _teams,
    Shape.MAIL: _letter,
    Shape.APPRISE: _letter,
}


def _where(data: Any) -> str:
    article = data["article"]
    return " · ".join(part for part in (data["story"]["title"], article["publisher"] or article["title"]) if part)


def _more(count: int, noun: str) -> str:
    return f"and {count} more {noun}{'' if count == 1 else 's'}" if count > 0 else ""


def _one_line(text: str) -> str:
    """What somebody wrote makes no line of its own, and turns none round."""
    return isolated(plainly(" ".join(text.splitlines())))


def _joined(parts: list[str], limit: int) -> list[str]:
    """The parts as lines, in pieces of at most so many code points."""
    pieces = [""]
    for part in parts:
        if len(pieces[-1]) + len(part) + 1 > limit and pieces[-1]:
            pieces.append("")
        pieces[-1] += ("\n" if pieces[-1] else "") + short(part, limit)
    return pieces


def _for_slack(text: str) -> str:
    """Slack reads three characters as its own."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _for_discord(text: str) -> str:
    return _escaped(text, "\\`*_~|>#[]()@<")


def _for_teams(text: str) -> str:
    return _escaped(text, "\\`*_[]()")


def _link(url: str) -> str:
    """The address as it may stand in a chat's link: what would end one there, and begin something else, is quoted.

    An address is a stranger's, who lists it: `https://example.org/<!channel>` would call everybody.
    """
    return "".join(quote(sign, safe="") if sign in ENDS_LINKS or not sign.isprintable() else sign for sign in url)


def _escaped(text: str, signs: str) -> str:
    return "".join(f"\\{sign}" if sign in signs else sign for sign in text)
