"""One measure told in several manners: a workforce, a fire, a cost, a poll, a takeover."""
