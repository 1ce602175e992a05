"""The use cases, on one asyncio loop and without Qt: recordings, their polling, the journal, credentials, settings, traffic."""
