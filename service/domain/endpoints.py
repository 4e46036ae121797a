"""Which addresses of webhooks are secrets themselves, and what of one may be shown.

Whoever knows the whole address of a chat, or of a service that starts something when it is called, may write there:
no signature is asked for. Such an address is stored sealed; everywhere else stand its host and its last characters.
Refuses: sealing and opening (service/vault.py).
"""

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

from service.domain.deliveries import Shape, Subscription

#: Shapes whose receivers know a sender by the address alone.
CHATS = frozenset({Shape.SLACK, Shape.DISCORD, Shape.TEAMS})

#: Hosts that hand out such addresses, whatever the shape; a name also stands for what is below it.
SECRET_HOSTS = tuple(
    """
    hooks.slack.com discord.com discordapp.com chat.googleapis.com open.feishu.cn open.larksuite.com
    webhook.office.com outlook.office.com logic.azure.com api.powerplatform.com
    hooks.zapier.com make.com integromat.com maker.ifttt.com pipedream.net n8n.cloud
    """.split()
)

#: How much of its end is shown, so that two of one host can be told apart, and of how long a rest at least.
SHOWN_END, LEAST_HIDDEN = 4, 16


def is_secret_address(url: str, shape: Shape) -> bool:
    """Whether who knows this address may write there: a chat's, such a host's, or one with something after a `?`.

    >>> is_secret_address("https://example.org/in", Shape.STANDARD), is_secret_address("https://a.b/in", Shape.SLACK)
    (False, True)
    """
    if not url.startswith(("http://", "https://")):
        return False
    parts = urlsplit(url)
    host = f".{(parts.hostname or '').rstrip('.')}"
    return shape in CHATS or bool(parts.query) or host.endswith(tuple(f".{known}" for known in SECRET_HOSTS))


def masked(url: str) -> str:
    """Scheme and host, and the last characters of a rest that is long enough to hide the others.

    >>> masked("https://hooks.slack.com/services/T000/B000/abcdefgh1234")
    'https://hooks.slack.com/…1234'
    >>> masked("https://chat.example/in")
    'https://chat.example/…'
    """
    scheme, _, rest = url.partition("://")
    host, _, hidden = rest.partition("/")
    end = hidden[-SHOWN_END:] if len(hidden) >= LEAST_HIDDEN else ""
    return f"{scheme}://{host.partition('?')[0]}/…{end}"


def shown_address(subscription: Subscription, *, whole: bool = False) -> str:
    """The address, fit for pages, answers, logs and messages.

    whole: for whoever runs the service, to whom an address that is not known to be a secret is shown as it is. To all
    others it is its host and its end: what a host we do not know hands out may open something too.
    """
    if subscription.shown:
        return subscription.shown
    url = subscription.url
    if is_secret_address(url, subscription.shape):
        return masked(url)
    has_more = url.startswith(("http://", "https://")) and urlsplit(url).path not in ("", "/")
    return masked(url) if has_more and not whole else url


def with_sealed_address(subscription: Subscription, seal: Callable[[str], str]) -> Subscription:
    """The subscription fit to be stored: an address that is a secret is sealed, and what is shown of it beside it."""
    if subscription.shown or not is_secret_address(subscription.url, subscription.shape):
        return subscription
    return replace(subscription, url=seal(subscription.url), shown=masked(subscription.url))
