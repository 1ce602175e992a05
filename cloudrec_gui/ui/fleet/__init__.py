"""The fleet: what is done with, and shown of, many recordings at once."""
