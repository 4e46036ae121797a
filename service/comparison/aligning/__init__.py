"""Which sentence and which claim became which: words and order, before what they mean is judged."""
