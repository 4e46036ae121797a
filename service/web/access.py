"""Who may call each route: one row a route, and what is not in the table only an admin may call.

To add a route, add its row. Which right:

    READ     it shows something of a story, or of several, and changes nothing
    IMPORT   it brings texts in
    MANAGE   it changes anything else of a story, its watches, threads or webhooks, or shows a form for that
    ADMIN    it concerns the whole service
    SELF     it is about the person who is signed in
    OPEN     whoever is not signed in needs it: signing in, whether the service lives, help, files of our own

An address with a story, or with anything that belongs to one (`<version_id>`), is held to that story by its name:
storage/accounts/objects.py knows whose each is. Refuses: deciding (service/accounts/roles.py).
"""

from service.accounts.roles import Right

WHO: dict[str, Right] = {
    "static": Right.OPEN,
    # who is who
    "signing.form": Right.OPEN,
    "signing.create": Right.OPEN,
    "signing.end": Right.OPEN,
    "welcome.form": Right.OPEN,
    "welcome.create": Right.OPEN,
    "shared.open": Right.OPEN,
    "account.show": Right.SELF,
    "account.password": Right.SELF,
    "account.end_all": Right.SELF,
    "account.end": Right.SELF,
    "account.issue": Right.SELF,
    "account.revoke": Right.SELF,
    "accounts.list": Right.ADMIN,
    "accounts.create": Right.ADMIN,
    "accounts.role": Right.ADMIN,
    "accounts.disable": Right.ADMIN,
    "accounts.enable": Right.ADMIN,
    "accounts.link": Right.ADMIN,
    "audit.list": Right.ADMIN,
    "sharing.show": Right.MANAGE,
    "sharing.change": Right.MANAGE,
    "sharing.create": Right.MANAGE,
    "sharing.revoke": Right.MANAGE,
    # for monitors
    "health": Right.OPEN,
    "ready": Right.OPEN,
    "metrics": Right.MONITOR,
    # how the service is used
    "api": Right.OPEN,
    "openapi": Right.OPEN,
    "help": Right.OPEN,
    "settings": Right.READ,
    # reading
    "home": Right.READ,
    "looks.all": Right.READ,  # up to where the caller has looked, nobody else's
    "looks.create": Right.READ,
    "search": Right.READ,
    "reports.any": Right.READ,
    "captures.raw": Right.READ,
    "captures.text": Right.READ,
    "stories.list": Right.READ,
    "stories.show": Right.READ,
    "articles.show": Right.READ,
    "versions.show": Right.READ,
    "reports.show": Right.READ,
    "reports.list": Right.READ,
    "reports.of_story": Right.READ,
    "threads.list": Right.READ,
    "threads.figures": Right.READ,
    "threads.positions": Right.READ,
    "threads.contradictions": Right.READ,
    "threads.changes": Right.READ,
    "threads.show": Right.READ,
    "watches.list": Right.READ,
    "lookouts.show": Right.READ,
    # taking away
    "feeds.desk_atom": Right.READ,
    "feeds.desk_json": Right.READ,
    "feeds.story_atom": Right.READ,
    "feeds.story_json": Right.READ,
    "feeds.notices_atom": Right.READ,  # of webhooks only to whoever may manage
    "feeds.notices_json": Right.READ,
    "feeds.thread_atom": Right.READ,
    "feeds.thread_json": Right.READ,
    "linked.version": Right.READ,
    "linked.report": Right.READ,
    "linked.annotations": Right.READ,
    "linked.annotation_page": Right.READ,
    "linked.text": Right.READ,
    "linked.vocabulary": Right.OPEN,
    "memento.timemap": Right.READ,
    "memento.timemap_json": Right.READ,
    "memento.timegate": Right.READ,
    "memento.timemap_at": Right.READ,
    "memento.timegate_at": Right.READ,
    "tables.changes": Right.READ,
    "tables.figures": Right.READ,
    "tables.positions": Right.READ,
    "carried.story": Right.READ,
    "evidence.report": Right.READ,
    "citations.version": Right.READ,
    "citations.report": Right.READ,
    "take_away.story": Right.READ,
    "carried.new": Right.MANAGE,
    "carried.create": Right.MANAGE,
    # bringing in
    "versions.new": Right.IMPORT,
    "versions.create": Right.IMPORT,
    "versions.preview": Right.IMPORT,
    "imports.new": Right.IMPORT,
    "imports.create": Right.IMPORT,
    "imports.preview": Right.IMPORT,
    "mementos.new": Right.IMPORT,
    "mementos.create": Right.IMPORT,
    "mementos.preview": Right.IMPORT,
    # changing
    "stories.new": Right.MANAGE,
    "stories.create": Right.MANAGE,
    "articles.new": Right.MANAGE,
    "articles.create": Right.MANAGE,
    "articles.preview": Right.MANAGE,
    "articles.look": Right.MANAGE,
    "articles.watch": Right.MANAGE,
    "articles.pause": Right.MANAGE,
    "articles.resume": Right.MANAGE,
    "articles.check": Right.MANAGE,
    "articles.wish": Right.MANAGE,
    "lookouts.new": Right.MANAGE,
    "lookouts.preview": Right.MANAGE,
    "lookouts.create": Right.MANAGE,
    "lookouts.pause": Right.MANAGE,
    "lookouts.resume": Right.MANAGE,
    "lookouts.check": Right.MANAGE,
    "captures.decide": Right.MANAGE,
    "captures.foresee": Right.MANAGE,
    "captures.redate": Right.MANAGE,
    "articles.edit": Right.MANAGE,
    "articles.describe": Right.MANAGE,
    "articles.foresee": Right.MANAGE,
    "articles.merge": Right.MANAGE,
    "articles.part": Right.MANAGE,
    "stories.edit": Right.MANAGE,
    "stories.describe": Right.MANAGE,
    # removing evidence, for good
    "articles.loss": Right.ADMIN,
    "articles.remove": Right.ADMIN,
    "stories.loss": Right.ADMIN,
    "stories.remove": Right.ADMIN,
    "removals.list": Right.READ,
    "threads.merge": Right.MANAGE,
    "threads.split": Right.MANAGE,
    "threads.pin": Right.MANAGE,
    "decisions.undo": Right.MANAGE,
    # webhooks: their addresses are secrets of those who gave them
    "subscriptions.list": Right.MANAGE,
    "subscriptions.new": Right.MANAGE,
    "subscriptions.create": Right.MANAGE,
    "subscriptions.show": Right.MANAGE,
    "subscriptions.try": Right.MANAGE,
    "subscriptions.edit": Right.MANAGE,
    "subscriptions.update": Right.MANAGE,
    "subscriptions.preview": Right.MANAGE,
    "subscriptions.rotate": Right.MANAGE,
    "subscriptions.replay": Right.MANAGE,
    "subscriptions.remove": Right.MANAGE,
    "deliveries.send": Right.MANAGE,
    "subscriptions.pause": Right.MANAGE,
    "subscriptions.resume": Right.MANAGE,
    "subscriptions.test": Right.MANAGE,
    "deliveries.show": Right.MANAGE,
}


def right_asked(endpoint: str | None) -> Right:
    """The right a route asks. What is not in the table is for admins; an address that leads nowhere is for all."""
    return Right.OPEN if endpoint is None else WHO.get(endpoint, Right.ADMIN)
