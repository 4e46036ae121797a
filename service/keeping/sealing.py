"""Secrets that were stored before there was a key are sealed. Refuses: opening any."""

from service.vault import SEALED, Vault
from storage import Store, endpoints


def seal_stored(store: Store, vault: Vault) -> int:
    """Every stored secret is sealed. Says how many were not."""
    plain = endpoints.list_plain_secrets(store, SEALED)
    for table, row, secret in plain:
        endpoints.replace_secret(store, table, row, secret, vault.seal(secret))
    return len(plain)
