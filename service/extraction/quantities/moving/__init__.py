"""Where words of movement tell something else, or more: "lost by", "more bars than doctors", "edged up to"."""
