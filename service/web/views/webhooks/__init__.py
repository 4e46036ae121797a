"""The addresses of webhooks: what they are told of, their keys, their messages."""
