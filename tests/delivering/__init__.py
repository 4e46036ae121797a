"""Bars W1 to W11: what is promised of every delivery, against real sockets where sockets matter."""
