"""Secrets that were stored before there was a key are sealed, and addresses that are secrets; which do not open here.

Refuses: using what it opens.
"""

from service.domain.endpoints import with_sealed_address
from service.vault import SEALED, KeyMissing, Vault
from storage import Store, deliveries, endpoints


def seal_stored(store: Store, vault: Vault) -> int:
    """Every stored secret, and every address that is one, is sealed. Says how many were not."""
    plain = endpoints.list_plain_secrets(store, SEALED)
    for table, row, secret in plain:
        endpoints.replace_secret(store, table, row, secret, vault.seal(secret))
    known = ((one, with_sealed_address(one, vault.seal)) for one in deliveries.list_subscriptions(store))
    addresses = [(before, sealed) for before, sealed in known if sealed is not before]
    for before, sealed in addresses:
        endpoints.replace_address(store, before, sealed)
    return len(plain) + len(addresses)


def count_lost(secrets: tuple[str, ...], vault: Vault) -> int:
    """How many of the stored secrets do not open with the key that is here."""
    lost = 0
    for secret in secrets:
        try:
            vault.open(secret)
        except KeyMissing:
            lost += 1
    return lost
