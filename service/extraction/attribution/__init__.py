"""Who says what: quotation marks, cues, sources, contents and conditions, sentence by sentence."""
