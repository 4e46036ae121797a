"""What subscribers are told: who gets a message, its bytes, its signature. Pure."""
