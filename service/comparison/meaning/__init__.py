"""Two claims side by side: how alike they are, where their words differ, and what sort of words differ there."""
