"""Signing in, one's own account, everybody's accounts, who may see a story, and the log: pages and their JSON.

Refuses: making keys and checking passwords (service/admitting).
"""
