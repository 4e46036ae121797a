"""What a text says about how exact a figure is: words beside the number, and verbs that carry a bound."""
