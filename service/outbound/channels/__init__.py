"""Ways to tell somebody that are no webhook.

mail     a letter to one address, by the operator's mail server
others   what the operator set up for apprise, if that extra is installed
"""
