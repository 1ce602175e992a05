"""The 404 explained: causes in words, the card that shows them, and what its buttons do."""
