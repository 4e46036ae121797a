"""Schemathesis against the OpenAPI document of a service with something of everything in it.

`make contract` runs every phase and check; tests/web/test_schemathesis.py a few examples of each address.
"""
