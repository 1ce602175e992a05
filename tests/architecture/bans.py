"""What this code base never does, each as a rule that reads the syntax tree.

A rule exists because the thing was seen to go wrong: a nested event loop freezes tasks for ever, a bare task loses its
exception, a rich-text label runs a stranger's markup. ``ALLOWED`` holds the few places that are the reason for the rule.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
PRODUCT: Final = ROOT / "cloudrec_gui"

Check = Callable[[ast.AST], bool]


@dataclass(frozen=True)
class Ban:
    """One rule: ``check`` is asked about every node of every file.

    It does not hold in ``allowed`` (paths of files or folders), nor in a file that contains the text ``unless``.
    """

    name: str
    check: Check
    instead: str
    allowed: tuple[str, ...] = ()
    unless: str | None = None

    def holds_for(self, relative: str, source: str) -> bool:
        if self.unless is not None and self.unless in source:
            return False
        return not any(relative == place or relative.startswith(place.rstrip("/") + "/") for place in self.allowed)


def _called(node: ast.AST) -> str:
    """The last name of what is called: ``exec`` for ``dialog.exec()``, ``print`` for ``print()``."""
    if not isinstance(node, ast.Call):
        return ""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def _dotted(node: ast.AST) -> str:
    """``a.b.c`` as text; calls and subscripts in between become ``()`` and ``[]``."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.Attribute(value=value, attr=attr):
            return f"{_dotted(value)}.{attr}"
        case ast.Call(func=func):
            return f"{_dotted(func)}()"
        case ast.Subscript(value=value):
            return f"{_dotted(value)}[]"
    return ""


def _method(*names: str) -> Check:
    return lambda node: isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in names


def _builtin(*names: str) -> Check:
    return lambda node: isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names


def _mentions(*names: str) -> Check:
    def check(node: ast.AST) -> bool:
        if isinstance(node, ast.ImportFrom | ast.Import):
            return any(alias.name.rpartition(".")[2] in names for alias in node.names)
        return isinstance(node, ast.Attribute) and node.attr in names

    return check


def _makes(*classes: str) -> Check:
    """An instance or a subclass of one of the classes, or a static call on it."""

    def check(node: ast.AST) -> bool:
        if isinstance(node, ast.Call):
            return _called(node) in classes or any(f".{name}." in f".{_dotted(node.func)}." for name in classes)
        if isinstance(node, ast.ClassDef):
            return any(_dotted(base).rpartition(".")[2] in classes for base in node.bases)
        return False

    return check


def _imports(*modules: str) -> Check:
    def check(node: ast.AST) -> bool:
        if isinstance(node, ast.Import):
            return any(alias.name.partition(".")[0] in modules for alias in node.names)
        return isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] in modules

    return check


def _keyword(name: str, value: object) -> Check:
    """``name=value`` in any call, or ``something.name = value``."""

    def check(node: ast.AST) -> bool:
        if isinstance(node, ast.Call):
            return any(word.arg == name and isinstance(word.value, ast.Constant) and word.value.value is value for word in node.keywords)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and node.value.value is value:
            return any(isinstance(target, ast.Attribute) and target.attr == name for target in node.targets)
        return False

    return check


def _any(*checks: Check) -> Check:
    return lambda node: any(check(node) for check in checks)


def _connects_lambda_over_self(node: ast.AST) -> bool:
    """``x.connect(lambda: self.…)``, also through ``functools.partial(self.…)``: the widget would never be freed."""
    if _called(node) != "connect" or not isinstance(node, ast.Call):
        return False
    for argument in (*node.args, *(word.value for word in node.keywords)):
        keeps = isinstance(argument, ast.Lambda) or _called(argument) == "partial"
        if keeps and any(isinstance(inner, ast.Name) and inner.id == "self" for inner in ast.walk(argument)):
            return True
    return False


_HTTP_WORDS: Final = frozenset({"get", "post", "put", "patch", "delete", "head", "options", "request", "send"})


def _request_without_timeout(node: ast.AST) -> bool:
    """``requests.get(…)`` and ``session.send(…)`` without ``timeout=``; requests itself would wait for ever."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _HTTP_WORDS):
        return False
    owner = _dotted(node.func.value).replace("()", "").lower().rpartition(".")[2]
    if owner != "requests" and not owner.endswith("session"):
        return False
    return not any(word.arg in ("timeout", None) for word in node.keywords)


def _narrow_signal(node: ast.AST) -> bool:
    if _called(node) != "Signal" or not isinstance(node, ast.Call):
        return False
    return any(isinstance(argument, ast.Name) and argument.id in ("int", "dict") for argument in node.args)


def _untranslatable(node: ast.AST) -> bool:
    """``self.tr(variable)``: the extraction of texts sees only literal strings."""
    if not isinstance(node, ast.Call) or _called(node) not in ("tr", "translate"):
        return False
    needed = 1 if _called(node) == "tr" else 2
    ours = isinstance(node.func, ast.Name) or _dotted(node.func).endswith(("QCoreApplication.translate", "QApplication.translate"))
    if _called(node) == "translate" and not ours:
        return False  # str.translate, QPainter.translate
    literal = [isinstance(argument, ast.Constant) and isinstance(argument.value, str) for argument in node.args[:needed]]
    return len(literal) < needed or not all(literal)


def _untranslatable_mark(node: ast.AST) -> bool:
    if _called(node) != "QT_TRANSLATE_NOOP" or not isinstance(node, ast.Call):
        return False
    return len(node.args) < 2 or not all(isinstance(word, ast.Constant) and isinstance(word.value, str) for word in node.args)


def _default_executor(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    if _called(node) == "to_thread":
        return True
    return _called(node) == "run_in_executor" and bool(node.args) and isinstance(node.args[0], ast.Constant) and node.args[0].value is None


def _shell(node: ast.AST) -> bool:
    """``os.system(…)``; ``QLocale.system()`` is another thing."""
    return isinstance(node, ast.Call) and _dotted(node.func) in ("os.system", "os.popen")


BANS: Final = (
    Ban(
        "dialog-exec",
        _method("exec", "exec_"),
        "open() or popup(), then wait for finished: a nested loop freezes tasks for ever",
        ("app/paint.py",),  # before the first coroutine exists
    ),
    Ban("process-events", _mentions("processEvents"), "return to the event loop"),
    Ban(
        "bare-task",
        _any(_method("create_task", "ensure_future"), _builtin("create_task", "ensure_future"), _mentions("ensure_future")),
        "TaskSupervisor.spawn, which keeps the task and reports its error",
        ("services/tasks.py",),
    ),
    Ban("async-slot", _mentions("asyncSlot", "asyncClose", "asyncWrap"), "TaskSupervisor.spawn from a plain slot"),
    Ban("default-executor", _default_executor, "one of our own named pools: the default one delays quitting"),
    Ban("lambda-over-self", _connects_lambda_over_self, "a method of the object, so that the connection ends with it"),
    Ban("style-sheet", _method("setStyleSheet"), "a token in ui/theme.py", ("ui/theme.py",)),
    Ban("bare-label", _makes("QLabel"), "widgets.PlainLabel, which never reads markup", ("ui/widgets",)),
    Ban(
        "modal-box",
        _makes("QMessageBox", "QErrorMessage", "QInputDialog", "QProgressDialog"),
        "a notice on the page (widgets.NoticeArea)",
        ("ui/widgets",),
    ),
    Ban(
        "bare-tooltip",
        _method("setToolTip", "setWhatsThis", "showText"),
        "widgets.set_tip, which escapes",
        ("ui/widgets", "ui/pages/status_steps.py"),  # the nine steps have tips of our own words, one for each place
    ),
    Ban(
        "static-dialog",
        _method("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"),
        "an instance with open() and its finished signal",
    ),
    Ban("request-without-timeout", _request_without_timeout, "timeout=(connect, read), both from the operation's deadline"),
    Ban("tls-unverified", _keyword("verify", False), "verification, always"),
    Ban("redirects", _keyword("allow_redirects", True), "allow_redirects=False: the header holds an account's secret"),
    Ban("trust-env", _keyword("trust_env", True), "trust_env=False: a .netrc would replace the header"),
    Ban("pickle", _imports("pickle", "marshal", "shelve", "dill"), "JSON"),
    Ban("yaml-load", lambda node: isinstance(node, ast.Call) and _dotted(node.func) in ("yaml.load", "yaml.unsafe_load"), "JSON"),
    Ban("eval", _builtin("eval", "exec", "compile", "__import__"), "a table"),
    Ban("shell", _any(_keyword("shell", True), _shell), "a list of words without a shell"),
    Ban("print", _builtin("print"), "logging, or stdout.write in a command line"),
    Ban("narrow-signal", _narrow_signal, "Signal(object): a time in milliseconds arrives as 0 through int, a dict may arrive empty"),
    Ban(
        "untranslatable",
        _untranslatable,
        "a literal text with placeholders, then .format()",
        unless="QT_TRANSLATE_NOOP(",  # then the literals are in a table, where the extraction sees them
    ),
    Ban("untranslatable-table", _untranslatable_mark, "literal texts in the table"),
)


@dataclass(frozen=True, order=True)
class Finding:
    """One line that breaks a rule."""

    path: str
    line: int
    ban: str
    instead: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.ban} - instead: {self.instead}"


def findings(source: str, relative: str, bans: Iterable[Ban] = BANS) -> Iterator[Finding]:
    """What one file breaks; ``relative`` is its path below ``cloudrec_gui``, with slashes."""
    active = [ban for ban in bans if ban.holds_for(relative, source)]
    for node in ast.walk(ast.parse(source)):
        for ban in active:
            if ban.check(node):
                yield Finding(relative, getattr(node, "lineno", 0), ban.name, ban.instead)


def product_files() -> list[Path]:
    """Every Python file that ships."""
    return sorted(PRODUCT.rglob("*.py"))
