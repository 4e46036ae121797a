"""Making the reading model: `make train`. Needs torch; the service never imports this."""
