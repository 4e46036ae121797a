"""One module a noun; a view is: parse, call, present."""
