"""How far what is attributed reaches, before and after its cue."""
