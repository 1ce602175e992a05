"""The last look at a text before it leaves: none of the secrets that are known may be in it, in any of their forms (3-safety R14)."""

from __future__ import annotations

from cloudrec_gui.domain.draft import SecretBag
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET
from cloudrec_gui.domain.secrets import Secret, leak_forms


class SecretFound(Exception):  # noqa: N818 -- says what is the case, as the tree of api.errors does
    """A text for export holds a secret; ``path`` says which. The text is not handed out."""

    def __init__(self, path: Path) -> None:
        super().__init__("a secret stands in the export")
        self.path = path


def sealed(text: str, secrets: SecretBag) -> str:
    """The same text. Raises SecretFound when it holds one of the secrets, or the pair as it is sent."""
    pair = Secret(f"{secrets.get(CUSTOMER_ID, Secret()).reveal()}:{secrets.get(CUSTOMER_SECRET, Secret()).reveal()}")
    for path, secret in (*secrets.items(), (CUSTOMER_SECRET, pair)):
        if secret and any(form in text for form in leak_forms(secret.reveal())):
            raise SecretFound(path)
    return text
