"""The product keeps every rule of bans.py, and every rule finds what it is for."""

from __future__ import annotations

import pytest

from tests.architecture.bans import BANS, PRODUCT, findings, product_files

PLANTED = {
    "dialog-exec": ["dialog.exec()", "QMenu(self).exec(point)", "box.exec_()"],
    "process-events": ["QApplication.processEvents()", "app.processEvents", "loop().processEvents(flags)"],
    "bare-task": [
        "asyncio.create_task(f())",
        "loop.create_task(f())",
        "asyncio.ensure_future(f())",
        "from asyncio import ensure_future",
        "create_task(f())",
    ],
    "async-slot": ["from qasync import asyncSlot", "@qasync.asyncClose\ndef f(): ..."],
    "default-executor": ["loop.run_in_executor(None, f)", "asyncio.to_thread(f)"],
    "lambda-over-self": [
        "b.clicked.connect(lambda: self.go())",
        "b.clicked.connect(lambda checked=False: self.go(checked))",
        "b.clicked.connect(partial(self.go, 1))",
        "b.clicked.connect(functools.partial(go, self))",
        "b.clicked.connect(slot=lambda: self.go())",
    ],
    "style-sheet": ["self.setStyleSheet('QWidget {}')"],
    "bare-label": ["QLabel('x')", "QtWidgets.QLabel(text, self)", "class Nice(QLabel): ..."],
    "modal-box": ["QMessageBox.question(self, 'a', 'b')", "QMessageBox(self)", "QtWidgets.QInputDialog.getText(self, 'a', 'b')"],
    "bare-tooltip": ["w.setToolTip(reason)", "QToolTip.showText(p, reason)"],
    "static-dialog": ["QFileDialog.getSaveFileName(self)"],
    "request-without-timeout": [
        "requests.get(url)",
        "requests.post(url, json=body)",
        "self._session.send(prepared)",
        "requests.Session().request('GET', url)",
        "self._session().get(url, verify=True)",
    ],
    "tls-unverified": ["session.send(r, verify=False, timeout=3)", "session.verify = False"],
    "redirects": ["session.send(r, allow_redirects=True, timeout=3)"],
    "trust-env": ["session.trust_env = True"],
    "pickle": ["import pickle", "from marshal import loads", "import shelve as s"],
    "yaml-load": ["yaml.load(text)"],
    "eval": ["eval(text)", "exec(text)"],
    "shell": ["subprocess.run(text, shell=True)", "os.system(text)"],
    "print": ["print('here')"],
    "narrow-signal": ["x = Signal(int)", "x = Signal(str, dict)", "x = QtCore.Signal(dict)"],
    "untranslatable": [
        "self.tr(text)",
        "self.tr(f'{n} files')",
        "QCoreApplication.translate('A', text)",
        "translate('A', text)",
        "self.tr()",
    ],
    "untranslatable-table": ["QT_TRANSLATE_NOOP('A', text)", "QT_TRANSLATE_NOOP(CONTEXT, 'text')"],
}
FINE = {
    "dialog-exec": ["dialog.open()", "menu.popup(point)"],
    "bare-task": ["tasks.spawn(f(), name='poll')"],
    "default-executor": ["loop.run_in_executor(self._pool, f)"],
    "lambda-over-self": ["b.clicked.connect(self.go)", "b.clicked.connect(lambda: go())", "rows.sort(key=lambda row: self.rank(row))"],
    "bare-label": ["PlainLabel('x')", "def f(label: QLabel) -> None: ...", "isinstance(w, QLabel)"],
    "request-without-timeout": ["session.send(prepared, timeout=(3, 10))", "settings.get('page')", "requests.Session()"],
    "tls-unverified": ["session.send(r, verify=True, timeout=3)"],
    "print": ["sys.stdout.write('x')", "printer.print_page()"],
    "narrow-signal": ["x = Signal(object)", "x = Signal(str)", "x = Signal()"],
    "untranslatable-table": ["QT_TRANSLATE_NOOP('A', 'text')", "def QT_TRANSLATE_NOOP(context: str, text: str) -> str: ..."],
    "untranslatable": [
        "A = QT_TRANSLATE_NOOP('A', 'x')\ntranslate('A', A)",
        "self.tr('{n} files').format(n=3)",
        "QCoreApplication.translate('A', 'text')",
        "painter.translate(x, y)",
        "text.translate(table)",
    ],
}


def test_the_product_breaks_no_rule() -> None:
    broken = [finding for path in product_files() for finding in findings(path.read_text("utf-8"), path.relative_to(PRODUCT).as_posix())]
    assert not broken, "\n".join(str(finding) for finding in sorted(broken))


@pytest.mark.parametrize(("name", "source"), [(name, source) for name, sources in PLANTED.items() for source in sources])
def test_each_rule_finds_a_planted_violation(name: str, source: str) -> None:
    assert name in {finding.ban for finding in findings(source, "ui/pages/planted.py")}


@pytest.mark.parametrize(("name", "source"), [(name, source) for name, sources in FINE.items() for source in sources])
def test_what_is_meant_to_be_written_is_not_found(name: str, source: str) -> None:
    assert name not in {finding.ban for finding in findings(source, "ui/pages/fine.py")}


def test_every_rule_has_a_planted_violation() -> None:
    assert {ban.name for ban in BANS} == set(PLANTED)


def test_an_allowed_place_is_allowed_and_its_neighbour_is_not() -> None:
    source = "widget.setStyleSheet('')"
    assert not list(findings(source, "ui/theme.py"))
    assert list(findings(source, "ui/theme_parts.py"))
    assert not list(findings("QLabel('x')", "ui/widgets/label.py"))
    assert list(findings("QLabel('x')", "ui/widgets_more.py"))


@pytest.mark.parametrize("place", sorted({place for ban in BANS for place in ban.allowed}))
def test_every_allowed_place_exists(place: str) -> None:
    assert (PRODUCT / place).exists()
