"""Who stands against what another said: where their word begins, and what they hold."""
