"""Who a mention of a source means: one name for one holder through a whole text."""
