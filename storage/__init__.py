"""The only SQL: values in, values out, one connection for one piece of work."""
