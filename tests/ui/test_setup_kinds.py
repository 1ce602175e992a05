"""Setup for every kind of recording: what applies is there, what is typed is in the body, and what is in the body is shown."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.draft import CDN_URL, RECORDING, SERVICES, STORAGE, Draft, is_secret, put_in
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.fields import ANY, FIELDS, FieldFacts, Kind, permitted
from cloudrec_gui.domain.ids import AppId, ProfileId
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.problems import Path
from cloudrec_gui.domain.profile import Profile
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.variants import VARIANTS, Variant, variant_of
from cloudrec_gui.layout.wire import LAYOUT_KEYS
from cloudrec_gui.services.credentials import Credentials, KeychainUnusable
from cloudrec_gui.services.preflight import ACQUIRE
from cloudrec_gui.services.profiles import Profiles
from cloudrec_gui.services.settings import SettingsStore
from cloudrec_gui.services.vendors import table
from cloudrec_gui.services.workspace import Workspace
from cloudrec_gui.ui.forms.fields import CheckField, ChoiceField, SecretField, SegmentsField, TextField
from cloudrec_gui.ui.forms.lists import ListField, UidsField
from cloudrec_gui.ui.forms.row import FormRow
from cloudrec_gui.ui.pages.setup import SetupPage

APP = "970ca35de60c44645bbae8a215061b33"
EVERY = pytest.mark.parametrize("variant", list(Variant), ids=lambda variant: variant.value)
NOW = 1_800_000_000.0
JOBS = {variant: f"{'legacyJob' if facts.legacy else 'job'}-{variant.value}" for variant, facts in VARIANTS.items()}


class Still:
    """A clock that stands."""

    def wall(self) -> float:
        return NOW

    def mono(self) -> float:
        return 0.0


class Memory:
    def __init__(self) -> None:
        self.values: dict[str, Any] = {}

    def get(self, key: str, default: Any) -> Any:
        return self.values.get(key, default)

    def set(self, key: str, value: object) -> None:
        self.values[key] = value


def no_keychain() -> Any:
    raise KeychainUnusable("none")


@dataclass
class Desk:
    """A page over a profile of somebody's own."""

    page: SetupPage
    workspace: Workspace
    memory: Memory

    def find(self, name: str) -> QWidget:
        found = [w for w in self.page.findChildren(QWidget, name) if w.isVisibleTo(self.page)]
        assert found, name
        return found[0]

    def hidden(self, name: str) -> bool:
        """Whether nothing called ``name`` is to be seen."""
        return not any(w.isVisibleTo(self.page) for w in self.page.findChildren(QWidget, name))

    def push(self, name: str) -> None:
        button = self.find(name)
        assert isinstance(button, QPushButton | QCheckBox)
        assert button.isEnabled()
        QTest.mouseClick(
            button, Qt.MouseButton.LeftButton, pos=button.rect().center() if isinstance(button, QPushButton) else _left(button)
        )

    def type(self, name: str, text: str) -> None:
        line = self.find(name)
        line.setFocus()
        QTest.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(line, Qt.Key.Key_Delete)
        QTest.keyClicks(line, text)

    def choose(self, name: str, index: int) -> None:
        combo = self.find(name)
        assert isinstance(combo, QComboBox)
        combo.setFocus()
        QTest.keyClick(combo, Qt.Key.Key_Home)
        for _ in range(index):
            QTest.keyClick(combo, Qt.Key.Key_Down)

    def to(self, variant: Variant) -> None:
        """Choose a kind of recording with the mouse, as a person does."""
        self.push(f"mode-{VARIANTS[variant].mode.value}")
        if VARIANTS[variant].legacy and not self.find("legacyOffered").isChecked():  # type: ignore[attr-defined]
            self.push("legacyOffered")
        self.push(JOBS[variant])

    def rows(self) -> list[FormRow]:
        return [row for form in self.page.forms.forms if not form.isHidden() for row in form.rows if not row.isHidden()]

    def unfold(self) -> None:
        for form in self.page.forms.forms:
            form.more.setChecked(True)


def _left(box: QWidget) -> QPoint:
    return QPoint(10, box.height() // 2)


def make(folder: FilePath, qtbot: QtBot | None = None, profile: Profile | None = None) -> Desk:
    profiles = Profiles(SettingsStore(folder / "settings.json"))
    profiles.save(profile or Profile(ProfileId("acme"), "Acme", AppId(APP)))
    profiles.select(ProfileId("acme"))
    workspace = Workspace(profiles)
    workspace.set_secrets(ProfileId("acme"), {})
    memory = Memory()
    page = SetupPage(workspace, profiles, Credentials(no_keychain), table(), memory, Still())
    page.resize(1236, 830)
    if qtbot is not None:
        qtbot.addWidget(page)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        qtbot.waitUntil(lambda: page.forms.ready)
    return Desk(page, workspace, memory)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: FilePath) -> Desk:
    return make(tmp_path, qtbot)


# ------------------------------------------------------------------------------------------------- which kind it is


@EVERY
def test_a_kind_is_two_clicks_away_and_one_undo_back(desk: Desk, variant: Variant) -> None:
    before = desk.workspace.draft
    desk.to(variant)
    assert desk.workspace.variant is variant
    assert variant_of(desk.workspace.draft.mode, desk.workspace.draft.body) is variant
    for _ in range(4):
        desk.workspace.undo()
    assert desk.workspace.draft == before


def test_nothing_that_was_typed_is_lost_by_looking_at_another_kind(desk: Desk) -> None:
    desk.to(Variant.WEB)
    desk.type("pageUrl", "https://example.org/stage")
    desk.to(Variant.SNAPSHOT)
    desk.type("captureInterval", "30")
    assert "extensionServiceConfig" not in desk.workspace.draft.body["clientRequest"]
    desk.to(Variant.WEB_CDN)
    assert desk.find("pageUrl").text() == "https://example.org/stage"  # type: ignore[attr-defined]
    desk.to(Variant.SNAPSHOT_RECORDING)
    assert desk.find("captureInterval").text() == "30"  # type: ignore[attr-defined]


def test_a_mode_remembers_its_last_job(desk: Desk) -> None:
    desk.to(Variant.SNAPSHOT)
    desk.push("mode-mix")
    desk.push("mode-individual")
    assert desk.workspace.variant is Variant.SNAPSHOT


def test_legacy_jobs_are_offered_only_where_somebody_asks_for_them(desk: Desk, qtbot: QtBot, tmp_path: FilePath) -> None:
    desk.push("mode-individual")
    assert desk.hidden(JOBS[Variant.AUDIO_MIX])
    desk.push("legacyOffered")
    assert desk.find(JOBS[Variant.AUDIO_MIX]).isVisible()
    assert desk.memory.values == {"setup.legacy": True}
    desk.push(JOBS[Variant.AUDIO_MIX])
    assert not desk.find("legacyOffered").isEnabled(), "what is chosen cannot be hidden"
    assert "legacy" in [pill.text() for pill in desk.page.findChildren(QWidget) if type(pill).__name__ == "Pill" and pill.isVisible()]  # type: ignore[attr-defined]


def test_a_draft_with_a_legacy_job_shows_it_unasked(desk: Desk) -> None:
    desk.workspace.set_draft(default_draft(Variant.POSTPONED), "pasted")
    part = desk.find(JOBS[Variant.POSTPONED])
    assert isinstance(part, QPushButton)
    assert part.isChecked()


# --------------------------------------------------------------------------------------------- only what applies, all of it

SEEN_ELSEWHERE = {
    *((*RECORDING, "transcodingConfig", key) for key in LAYOUT_KEYS if key not in ("backgroundImage", "defaultUserBackgroundImage")),
    *((*SERVICES, ANY, key) for key in ("serviceName",)),
}
"""What the Layout page draws, and what follows from the job."""


def concrete(path: Path) -> Path:
    """Where the field stands in a draft of ours: the recorder is service 0, the push service 1."""
    service = 1 if "outputs" in path else 0
    steps: list[str | int] = []
    for step in path:
        steps.append((service if steps[-1] == "extensionServices" else 0) if step == ANY else step)
    return tuple(steps)


def elsewhere(path: Path) -> bool:
    return any(path[: len(own)] == own for own in SEEN_ELSEWHERE)


def start_fields(variant: Variant) -> list[FieldFacts]:
    return [
        row
        for row in FIELDS[Operation.START]
        if row.kind not in (Kind.OBJECT, Kind.OBJECTS) and permitted(variant, row.path) and not elsewhere(row.path)
    ]


@EVERY
def test_every_field_that_is_permitted_has_its_row(desk: Desk, variant: Variant) -> None:
    desk.workspace.set_draft(default_draft(variant), "new")
    missing = {row.path for row in start_fields(variant)}
    conditions: list[dict[Path, object]] = [{(*STORAGE, "vendor"): 1}, {(*STORAGE, "vendor"): 11}]
    if VARIANTS[variant].mode is not Mode.WEB:
        for condition in conditions:
            condition.update({(*RECORDING, "decryptionMode"): 7, (*RECORDING, "streamTypes"): 2})
    for condition in conditions:
        desk.workspace.put_all(condition)
        assert desk.workspace.variant is variant
        missing -= {path for path in missing if desk.page.forms.row_of(concrete(path)) is not None}
    assert missing == set()


@EVERY
def test_every_option_of_acquire_has_its_row(desk: Desk, variant: Variant) -> None:
    desk.workspace.set_draft(default_draft(variant), "new")
    for row in FIELDS[Operation.ACQUIRE]:
        name = row.path[-1]
        if len(row.path) > 1 and name != "scene" and variant in row.variants:
            assert desk.page.forms.row_of((ACQUIRE, name)) is not None, name


@EVERY
def test_no_row_is_shown_for_what_the_kind_does_not_take(desk: Desk, variant: Variant) -> None:
    desk.workspace.set_draft(default_draft(variant), "new")
    for row in desk.rows():
        own = [path for path in row.paths if path[0] == "clientRequest"]
        if own and row.objectName() != "jobRow":
            assert any(permitted(variant, path) for path in own), row.objectName()


@EVERY
def test_every_row_says_what_it_means_in_words_and_by_the_name_of_the_api(desk: Desk, variant: Variant) -> None:
    desk.workspace.set_draft(default_draft(variant), "new")
    for row in desk.rows():
        assert row.label.text(), row.objectName()
        for path in row.paths:
            if path[0] == "clientRequest" and row.objectName() != "jobRow":
                assert str(path[-1]) in row.meaning(), row.objectName()
        assert row.objectName() == "objectNameRow" or len(row.meaning()) > 20, row.objectName()


# ---------------------------------------------------------------------------------------------------- there and back

ANSWERS = {
    "endpoint": "s3.example.org",
    "folder": "class / 42",
    "pageUrl": "https://example.org/a",
    "privateParams": '{"correctEXTINF":true}',
}


def fill(desk: Desk, row: FormRow) -> None:
    """Give every field of a row another value with keys or mouse."""
    for field in row.fields:
        name = field.objectName()
        if isinstance(field, UidsField):
            desk.type(field.frame.line.objectName(), "2001,2002 ")
        elif isinstance(field, ListField):
            desk.type(field.line.objectName(), "AbC-1 ")
        elif isinstance(field, SecretField):
            desk.type(field.line.objectName(), f"secret-of-{field.line.objectName()}")
        elif isinstance(field, TextField) and not field.isReadOnly():
            facts = next((f for f in FIELDS[Operation.START] if concrete(f.path) == field.path), None)
            number = "40" if facts is None or facts.minimum is None or facts.minimum <= 40 else str(int(facts.minimum) + 1)
            number = "17" if facts is not None and facts.maximum is not None and facts.maximum < 40 else number
            text = facts is not None and facts.kind is Kind.TEXT
            desk.type(name, ANSWERS.get(name, f"text-{name}" if text else number))
        elif isinstance(field, CheckField):
            field.setFocus()
            QTest.keyClick(field, Qt.Key.Key_Space)
        elif isinstance(field, SegmentsField):
            other = next(part for part in field.findChildren(QPushButton) if not part.isChecked())
            QTest.mouseClick(other, Qt.MouseButton.LeftButton)
        elif isinstance(field, QComboBox) and name not in ("vendor", "profileChoice", "outputSize", "pageSize"):
            field.setFocus()
            QTest.keyClick(field, Qt.Key.Key_Down if field.currentIndex() < field.count() - 1 else Qt.Key.Key_Up)


def shown(desk: Desk) -> dict[str, object]:
    """What a person reads in every visible field."""
    found: dict[str, object] = {}
    for row in desk.rows():
        for field in row.findChildren(QWidget):
            if not field.isVisibleTo(row):
                continue
            if isinstance(field, QLineEdit):
                found[field.objectName()] = field.text()
            elif isinstance(field, QComboBox):
                found[field.objectName()] = field.currentText()
            elif isinstance(field, QCheckBox) or (isinstance(field, QPushButton) and field.isCheckable()):
                found[field.objectName()] = field.isChecked()
            elif isinstance(field, ListField):
                found[field.objectName()] = tuple(field.items)
    return {name: value for name, value in found.items() if not name.startswith(("profile", "qt_")) and name != "allNames"}


@EVERY
def test_what_is_typed_is_in_the_body_and_shown_again_from_it(desk: Desk, variant: Variant, qtbot: QtBot, tmp_path: FilePath) -> None:
    desk.workspace.set_draft(default_draft(variant), "new")
    desk.unfold()
    handled: set[str] = set()
    while fresh := [row for row in desk.rows() if row.objectName() not in handled | {"modeRow", "jobRow", "legacyRow", "legacyJobRow"}]:
        handled.add(fresh[0].objectName())
        former = desk.workspace.draft
        fill(desk, fresh[0])
        if desk.workspace.variant is not variant:  # a choice that makes another kind of it is not for here
            desk.workspace.set_draft(former, "back")
    assert len(handled) > 15
    QTest.keyClick(desk.find("cname"), Qt.Key.Key_Tab)
    saved = json.dumps(desk.workspace.profile.to_json())
    other = make(tmp_path / "other", qtbot, Profile.from_json(json.loads(saved)))
    for path, secret in desk.workspace.secrets.items():
        other.workspace.put_secret(path, secret)
    other.unfold()
    assert other.workspace.draft.body == desk.workspace.draft.body
    mine, theirs = shown(desk), shown(other)
    for texts in (mine, theirs):
        texts.pop("legacyOffered", None)  # a switch of the window's own
    assert {name: (value, theirs.get(name)) for name, value in mine.items() if theirs.get(name) != value} == {}
    assert set(theirs) == set(mine)


def test_the_push_address_is_a_secret_and_goes_where_the_push_stands(desk: Desk) -> None:
    desk.to(Variant.WEB_CDN)
    desk.type("rtmpUrl", "rtmp://push.example.org/live/key-canary")
    assert desk.workspace.secrets[CDN_URL] == Secret("rtmp://push.example.org/live/key-canary")
    assert "canary" not in json.dumps(desk.workspace.draft.to_json())
    assert "canary" not in desk.page.sent.text()
    merged = desk.workspace.draft.merged(desk.workspace.secrets)
    assert merged["clientRequest"]["extensionServiceConfig"]["extensionServices"][1]["serviceParam"]["outputs"] == [
        {"rtmpUrl": "rtmp://push.example.org/live/key-canary"}
    ]


def test_fields_follow_a_recorder_that_stands_second(desk: Desk) -> None:
    draft = default_draft(Variant.WEB_CDN)
    services = draft.get(SERVICES)
    desk.workspace.set_draft(replace(draft, body=put_in(draft.body, SERVICES, services[::-1])), "pasted")
    desk.type("pageUrl", "https://example.org/second")
    assert desk.workspace.value((*SERVICES, 1, "serviceParam", "url")) == "https://example.org/second"
    assert "url" not in desk.workspace.value((*SERVICES, 0, "serviceParam"))
    assert desk.page.forms.row_of((*SERVICES, 1, "serviceParam", "videoFps")) is not None
    desk.type("rtmpUrl", "rtmp://a/b")
    assert desk.workspace.draft.merged(desk.workspace.secrets)["clientRequest"]["extensionServiceConfig"]["extensionServices"][0][
        "serviceParam"
    ]


# ------------------------------------------------------------------------------------- whatever the body says is shown


@pytest.fixture
def one(qtbot: QtBot, tmp_path: FilePath) -> Desk:
    """A page that is shown many bodies in turn; it is never on the screen."""
    made = make(tmp_path)
    qtbot.addWidget(made.page)
    return made


ODD = st.one_of(st.integers(-5, 3000), st.text("ab1 /#é", max_size=6), st.booleans(), st.just([]), st.just({}), st.floats(0, 9, width=16))


def values_of(row: FieldFacts) -> st.SearchStrategy[Any]:
    """Good values mostly, and others."""
    good: st.SearchStrategy[Any]
    if row.values:
        good = st.sampled_from(row.values)
    elif row.kind is Kind.INTEGER:
        good = st.integers(int(row.minimum or 0), int(min(row.maximum or 5000, 2**40)))
    elif row.kind is Kind.BOOLEAN:
        good = st.booleans()
    elif row.kind is Kind.TEXTS:
        good = st.lists(st.integers(1, 99999).map(str), min_size=1, max_size=5, unique=True)
    else:
        good = st.text("abc019", min_size=1, max_size=8)
    return st.one_of(good, good, good, ODD)


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    variant = draw(st.sampled_from(list(Variant)))
    draft = default_draft(variant)
    chosen = draw(st.lists(st.sampled_from(start_fields(variant)), max_size=8, unique_by=lambda row: row.path))
    for row in chosen:
        path = concrete(row.path)
        if not is_secret(path) and "extensionServices" not in path[-1:]:
            draft = replace(draft, body=put_in(draft.body, path, draw(values_of(row))))
    return draft


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(draft=drafts())
def test_every_visible_field_shows_what_the_body_says_and_changes_nothing(one: Desk, draft: Draft) -> None:
    one.workspace.set_draft(draft, "pasted")
    one.page.forms.complete()
    one.page.forms.refresh()
    group = (*RECORDING, "subscribeUidGroup")  # follows the lists by itself
    assert one.workspace.draft.put(group, None).body == draft.put(group, None).body
    for row in one.rows():
        for field in row.fields:
            if isinstance(field, SecretField) or not hasattr(field, "path"):
                continue
            value = one.workspace.value(field.path)
            if isinstance(field, TextField):
                if not isinstance(value, list):  # an empty folder is as good as none
                    assert (field.text() == "") is (value in (None, "")), field.objectName()
                if isinstance(value, (str, int)) and not isinstance(value, bool):
                    assert field.text() == str(value).replace("\n", " "), field.objectName()
            elif isinstance(field, ChoiceField) and value is not None:
                chosen = field.value_at(field.currentIndex())
                assert (type(chosen), chosen) == (type(value), value), field.objectName()
            elif isinstance(field, CheckField):
                assert field.isChecked() is (value if isinstance(value, bool) else field.objectName() == "correlate")
            elif isinstance(field, UidsField | ListField):
                entries = field.frame.items
                wanted = value if isinstance(value, list) else [] if value is None else [value]
                assert entries == [str(entry) for entry in wanted], field.objectName()


# ------------------------------------------------------------------------------------------------------ lists of users


def uids(desk: Desk) -> Any:
    return desk.workspace.value((*RECORDING, "subscribeAudioUids"))


def test_uids_become_chips_by_comma_enter_and_leaving(desk: Desk) -> None:
    line = desk.find("subscribeAudioUids")
    line.setFocus()
    QTest.keyClicks(line, "1001,1002")
    assert uids(desk) == ["1001", "1002"], "what is being typed is in the body already"
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert [line.text(), uids(desk)] == ["", ["1001", "1002"]]  # type: ignore[attr-defined]
    QTest.keyClicks(line, "1003")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    assert line.text() == ""  # type: ignore[attr-defined]
    assert uids(desk) == ["1001", "1002", "1003"]
    assert desk.find("subscribeAudioUidsCount").text() == "3/32"  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", ["1001, 1002", '["1001","1002"]', "1001\n1002", "1001；1002 "])
def test_a_whole_list_can_be_pasted(desk: Desk, text: str) -> None:
    line = desk.find("subscribeAudioUids")
    line.setFocus()
    QApplication.clipboard().setText(text)
    QTest.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert uids(desk) == ["1001", "1002"]
    assert line.text() == ""  # type: ignore[attr-defined]


def test_chips_go_by_backspace_by_click_and_by_undo(desk: Desk) -> None:
    line = desk.find("subscribeAudioUids")
    line.setFocus()
    QTest.keyClicks(line, "1,2,3,")
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert uids(desk) == ["1", "2"]
    desk.push("subscribeAudioUids-chip-0")
    assert uids(desk) == ["2"]
    QTest.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert uids(desk) == ["1", "2"]
    assert desk.find("subscribeAudioUids-chip-0").accessibleName() == "Remove 1"
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    assert uids(desk) is None, "an empty list is a mistake to the service"


def test_everyone_is_a_word_of_the_api_that_nobody_has_to_know(desk: Desk) -> None:
    desk.push("subscribeVideoUidsAll")
    assert desk.workspace.value((*RECORDING, "subscribeVideoUids")) == ["#allstream#"]
    assert not desk.find("subscribeVideoUidsAll").isEnabled()


def test_more_uids_than_the_service_takes_are_kept_and_flagged(desk: Desk) -> None:
    desk.workspace.put((*RECORDING, "subscribeAudioUids"), [str(n) for n in range(1, 35)])
    assert desk.find("subscribeAudioUidsCount").text() == "34/32"  # type: ignore[attr-defined]
    assert desk.find("subscribeAudioUidsBox").property("problem") == "error"


def test_the_size_of_the_pool_follows_the_lists_until_somebody_chooses(desk: Desk) -> None:
    desk.to(Variant.INDIVIDUAL)
    group = (*RECORDING, "subscribeUidGroup")
    assert desk.workspace.value(group) == 3
    line = desk.find("subscribeAudioUids")
    line.setFocus()
    QTest.keyClicks(line, "1,2,3,")
    assert desk.workspace.value(group) == 1
    desk.choose("subscribeUidGroup", 5)
    assert desk.workspace.value(group) == 5
    line.setFocus()
    QTest.keyClicks(line, "4,")
    assert desk.workspace.value(group) == 5
    desk.push("followLists")
    assert desk.workspace.value(group) == 1


# --------------------------------------------------------------------------------------------------- single fields


def test_a_fence_and_a_preference_are_never_sent_together(desk: Desk) -> None:
    desk.push("acquireFormMore")
    combo = desk.find("recordIn")
    assert isinstance(combo, QComboBox)
    for index in range(combo.count()):
        desk.choose("recordIn", index)
        assert len({"region", "regionAffinity"} & set(desk.workspace.draft.acquire)) <= 1
    assert desk.workspace.draft.acquire == {"regionAffinity": 4}
    desk.choose("recordIn", 1)
    assert desk.workspace.draft.acquire == {"region": "CN"}


def test_both_at_once_from_a_pasted_body_are_shown_as_they_are(desk: Desk) -> None:
    desk.workspace.set_draft(replace(desk.workspace.draft, acquire={"region": "CN", "regionAffinity": 3}), "pasted")
    combo = desk.find("recordIn")
    assert isinstance(combo, QComboBox)
    assert "CN" in combo.currentText()
    assert "3" in combo.currentText()
    assert desk.workspace.draft.acquire == {"region": "CN", "regionAffinity": 3}


def test_the_options_of_acquire_go_along_with_acquire(desk: Desk) -> None:
    desk.push("acquireFormMore")
    desk.type("resourceHours", "24")
    desk.type("excludeResourceIds", "first-id,second-id,")
    desk.push("startParameter")
    assert desk.workspace.draft.acquire == {
        "resourceExpiredHour": 24,
        "excludeResourceIds": ["first-id", "second-id"],
        "startParameter": True,
    }


def test_four_hours_from_now_are_one_click_and_shown_as_a_date(desk: Desk) -> None:
    desk.push("storageFormMore")
    desk.push("stsLater")
    assert desk.workspace.value((*STORAGE, "stsExpiration")) == int(NOW) + 4 * 3600
    assert desk.find("stsExpiration").text() == str(int(NOW) + 4 * 3600)  # type: ignore[attr-defined]
    assert "27" in desk.find("stsWhen").text(), "January 2027"  # type: ignore[attr-defined]


def test_a_date_beyond_all_calendars_is_only_a_number(desk: Desk) -> None:
    desk.workspace.put((*STORAGE, "stsExpiration"), 10**18)
    assert not [w for w in desk.page.findChildren(QWidget, "stsWhen") if w.text()]  # type: ignore[attr-defined]


def test_a_folder_of_its_own_can_be_switched_off(desk: Desk) -> None:
    assert "cr…/" in desk.find("predictedName").text()  # type: ignore[attr-defined]
    desk.push("correlate")
    assert desk.workspace.draft.correlate is False
    assert "cr…" not in desk.find("predictedName").text()  # type: ignore[attr-defined]
    desk.push("correlate")
    assert desk.workspace.draft.correlate is True


def test_all_names_of_the_files_are_shown_when_asked_for(desk: Desk) -> None:
    desk.to(Variant.SNAPSHOT_RECORDING)
    before = [w for w in desk.page.findChildren(QWidget) if w.objectName().startswith("predictedName") and w.isVisible()]
    desk.push("allNames")
    after = [
        w.text()
        for w in desk.page.findChildren(QWidget)
        if w.objectName().startswith("predictedName") and w.isVisible() and hasattr(w, "text")
    ]
    assert len(after) > len(before)
    assert any(name.endswith(".jpg") for name in after)


def test_a_custom_endpoint_wears_a_badge(desk: Desk) -> None:
    assert desk.hidden("customEndpointPill")
    desk.push("credentialsFormMore")
    desk.type("customEndpoint", "https://gateway.example.org")
    assert desk.workspace.profile.endpoint == "https://gateway.example.org"
    assert desk.find("customEndpointPill").isVisible()
    desk.type("customEndpoint", "")
    assert desk.hidden("customEndpointPill")


def test_defaults_and_units_are_to_be_seen(desk: Desk) -> None:
    assert desk.find("maxIdleTime").placeholderText() == "default 30"  # type: ignore[attr-defined]
    desk.to(Variant.WEB)
    assert desk.find("pageBitrate").placeholderText() == "default 2000"  # type: ignore[attr-defined]
    desk.choose("pageSize", 4)
    assert desk.find("pageBitrate").placeholderText() == "default 1500"  # type: ignore[attr-defined]
    assert desk.find("maxVideoDuration").placeholderText() == "default 120"  # type: ignore[attr-defined]


def test_a_question_mark_explains_a_whole_card(desk: Desk) -> None:
    desk.push("recordingFormExplain")
    text = desk.find("maxIdleTimeRowHelp").text()  # type: ignore[attr-defined]
    assert "ends by itself" in text
    assert "maxIdleTime · 5–2592000 s · default 30 s" in text
    desk.push("recordingFormExplain")
    assert desk.hidden("maxIdleTimeRowHelp")


def test_a_fold_opens_by_itself_for_a_value_but_can_be_closed(desk: Desk) -> None:
    assert desk.hidden("videoStreamType")
    desk.workspace.put((*RECORDING, "videoStreamType"), 1)
    assert desk.find("videoStreamType").isVisible()
    desk.push("recordingFormMore")
    desk.workspace.put(("cname",), "other")
    assert desk.hidden("videoStreamType")


def test_the_layout_page_is_one_click_away(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.page.layout_requested, timeout=1000):
        desk.push("openLayout")


def test_a_decision_of_the_service_is_chosen_and_left_again(desk: Desk) -> None:
    desk.choose("audioProfile", 3)
    assert desk.workspace.value((*RECORDING, "audioProfile")) == 2
    desk.choose("audioProfile", 0)
    assert desk.workspace.value((*RECORDING, "audioProfile")) is None


# ------------------------------------------------------------------------------------------------------ bit by bit


def test_only_the_first_cards_are_made_for_the_first_picture(qtbot: QtBot, tmp_path: FilePath) -> None:
    desk = make(tmp_path)
    qtbot.addWidget(desk.page)
    assert [form.objectName() for form in desk.page.forms.forms] == ["credentialsForm", "channelForm"]
    desk.page.show()
    qtbot.waitUntil(lambda: desk.page.forms.ready)
    names = [form.objectName() for form in desk.page.forms.forms]
    assert names == ["credentialsForm", "channelForm", "recordingForm", "pictureForm", "subscriptionForm", "storageForm", "acquireForm"]


def test_a_problem_in_a_card_that_is_not_there_yet_is_shown_all_the_same(qtbot: QtBot, tmp_path: FilePath) -> None:
    desk = make(tmp_path)
    qtbot.addWidget(desk.page)
    desk.page.show_path((*STORAGE, "bucket"))
    assert desk.page.focusWidget().objectName() == "bucket"


def test_cards_of_another_mode_are_made_when_it_is_chosen_and_stay_in_order(desk: Desk) -> None:
    names = [form.objectName() for form in desk.page.forms.forms]
    assert "pageForm" not in names
    desk.to(Variant.WEB_CDN)
    tops = [(form.y(), form.objectName()) for form in desk.page.forms.forms if form.isVisible()]
    QApplication.sendPostedEvents()
    assert [name for _, name in sorted(tops)] == [name for _, name in tops]
    assert {"pageForm", "pushForm"} <= {name for _, name in tops}


def test_tab_goes_through_the_cards_in_their_order(desk: Desk) -> None:
    desk.to(Variant.WEB_CDN)
    desk.find("uid").setFocus()
    seen: list[str] = []
    for _ in range(30):
        focused = desk.page.focusWidget()
        seen.append(focused.objectName())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    wanted = ["uid", "pageUrl", "pageWidth", "pageSound", "maxRecordingHour", "rtmpUrl", "pushPolicy", "vendor", "bucket"]
    assert [name for name in seen if name in wanted] == wanted
