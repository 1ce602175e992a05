"""A desktop control panel for Agora Cloud Recording.

The package is built in floors; arrows point only downward (see docs/adr and the import contracts in pyproject.toml):
``app`` → ``ui`` | ``sandbox`` → ``services`` → ``api`` → ``layout`` → ``domain``.
"""

__version__ = "0.1.0"
