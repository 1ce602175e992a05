"""Chinese reaches every table of texts, follows a switch in what is already shown, and leaves API names alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from cloudrec_gui.domain.clock import SystemClock
from cloudrec_gui.domain.modes import Mode
from cloudrec_gui.domain.problems import Problem, Severity
from cloudrec_gui.domain.recording import State
from cloudrec_gui.ui import explanation_cases, problem_words, words
from cloudrec_gui.ui.actions import COMMANDS, MENUS, menu_title
from cloudrec_gui.ui.explanation_case import Case
from cloudrec_gui.ui.i18n import Languages, resolve
from cloudrec_gui.ui.layout_editor import words as layout_words
from cloudrec_gui.ui.models.recordings_model import RecordingsModel
from cloudrec_gui.ui.models.traffic_model import TrafficModel
from cloudrec_gui.ui.rail import Rail
from cloudrec_gui.ui.widgets import CopyButton, Notice, NoticeArea
from tests.ui.recordings_data import NOW, recording

CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    locale = QLocale()
    made = Languages(qapp)
    yield made
    made.use("en")
    QLocale.setDefault(locale)


@pytest.fixture
def chinese(languages: Languages) -> Languages:
    assert languages.use("zh_CN") == "zh_CN"
    return languages


def heard(qtbot: QtBot, languages: Languages, wanted: str) -> None:
    """Switch, and let the widgets hear of it."""
    languages.use(wanted)
    qtbot.wait(1)


# ---------------------------------------------------------------------------------------------------- tables of texts
@pytest.mark.parametrize("state", list(State))
def test_every_state_and_its_verdict_are_chinese(chinese: Languages, state: State) -> None:
    r = recording(state=state)
    assert CHINESE.search(words.state_word(r).text)
    assert CHINESE.search(words.verdict(r, NOW).text)


def test_states_stay_told_apart_in_chinese(chinese: Languages) -> None:
    assert len({words.state_name(state) for state in State}) == len(State)


def test_every_status_and_mode_is_chinese(chinese: Languages) -> None:
    texts = [words.step_word(n) for n in range(9)] + [words.step_note(n) for n in range(9)] + [words.mode_word(mode) for mode in Mode]
    assert [text for text in texts if not CHINESE.search(text)] == []
    assert [words.mode_word(mode) for mode in (Mode.MIX, Mode.INDIVIDUAL, Mode.WEB)] == ["合流", "单流", "页面录制"]


def test_ages_read_as_chinese(chinese: Languages) -> None:
    assert words.format_age(48) == "48 秒前"
    assert words.format_until(72) == "1 分钟后"


@pytest.mark.parametrize("rule", list(problem_words.WORDS))
def test_every_problem_is_chinese_in_the_list_at_the_field_and_on_the_button(chinese: Languages, rule: str) -> None:
    problem = Problem(rule, Severity.ERROR, ("cname",))
    assert CHINESE.search(problem_words.sentence(problem))
    assert CHINESE.search(problem_words.field_note(problem))
    own = problem_words.WORDS[rule].fix
    assert not own or CHINESE.search(words.translated("Problems", own))


def test_a_vendor_is_named_as_the_language_names_it(languages: Languages) -> None:
    problem = Problem("region-unknown", Severity.ERROR, ("region",), {"vendor": "Alibaba Cloud OSS", "value": "99"})
    assert problem_words.sentence(problem) == "Alibaba Cloud OSS has no region 99"
    languages.use("zh_CN")
    assert problem_words.sentence(problem).startswith("阿里云 OSS")


def test_a_question_about_a_key_takes_the_language_s_own_marks(chinese: Languages) -> None:
    asked = problem_words.field_note(Problem("unknown-key", Severity.WARNING, ("x",), {"key": "fsp", "close": "fps"}))
    assert asked == "服务没有“fsp”这个字段，会被忽略。是否想写“fps”？"


@pytest.mark.parametrize("case", explanation_cases.CASES, ids=lambda case: case.id)
def test_every_explanation_is_chinese(chinese: Languages, case: Case) -> None:
    texts = [text for text in (case.title, case.text, case.next_step, *case.causes) if text]
    assert [text for text in texts if not CHINESE.search(words.translated("Explanation", text))] == []


def test_every_effect_and_next_step_is_chinese(chinese: Languages) -> None:
    texts = {*explanation_cases.FATES.values(), *explanation_cases.NEXT_STEPS.values()} - {""}
    assert [text for text in texts if not CHINESE.search(words.translated("Explanation", text))] == []


def test_every_menu_and_command_is_chinese(chinese: Languages) -> None:
    texts = [menu_title(menu) for menu, _ in MENUS] + [words.translated("Command", command.text) for command in COMMANDS]
    assert [text for text in texts if not CHINESE.search(text)] == []


def test_the_preset_layouts_are_chinese(chinese: Languages) -> None:
    assert [layout_words.kind_name(kind) for kind in range(4)] == ["悬浮布局", "自适应布局", "垂直布局", "自定义布局"]


@pytest.mark.parametrize("make", [RecordingsModel, TrafficModel])
def test_table_headers_follow(languages: Languages, make: Callable[[SystemClock], RecordingsModel | TrafficModel]) -> None:
    model = make(SystemClock())

    def headers() -> list[str]:
        return [str(model.headerData(column, Qt.Orientation.Horizontal)) for column in range(model.columnCount())]

    english = headers()
    languages.use("zh_CN")
    # A unit, and a word of the service that its own Chinese pages leave as it is.
    assert [text for text in headers() if not CHINESE.search(text)] in ([], ["ms"], ["Resource ID"])
    languages.use("en")
    assert headers() == english


# ------------------------------------------------------------------------------------------------- what is already shown
def test_a_widget_hears_of_the_switch_and_of_the_way_back(qtbot: QtBot, languages: Languages) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    english = [part.text() for part in rail._buttons.values()]
    heard(qtbot, languages, "zh_CN")
    assert [part.text() for part in rail._buttons.values()] == ["录制", "布局", "请求", "配置", "恢复"]
    heard(qtbot, languages, "en")
    assert [part.text() for part in rail._buttons.values()] == english


def test_texts_of_a_base_class_are_found_for_its_subclass(qtbot: QtBot, chinese: Languages) -> None:
    class Narrow(Rail):
        """``tr`` looks under the name of the running class first, and the catalogue knows only the base."""

    rail = Narrow()
    qtbot.addWidget(rail)
    assert [part.text() for part in rail._buttons.values()] == ["录制", "布局", "请求", "配置", "恢复"]


def test_a_notice_that_can_say_itself_again_does_so_in_its_place(qtbot: QtBot, languages: Languages) -> None:
    area = NoticeArea()
    qtbot.addWidget(area)

    def say() -> Notice:
        return Notice("bad", words.translated("Verdict", "Ended by itself"), key="ended", again=say)

    area.show(say())
    area.show(Notice("ok", "spoken once"))
    heard(qtbot, languages, "zh_CN")
    assert [notice.title for notice in area.notices()] == ["spoken once", "自行结束"]
    heard(qtbot, languages, "en")
    assert [notice.title for notice in area.notices()] == ["spoken once", "Ended by itself"]
    area.clear("ended")
    assert [notice.title for notice in area.notices()] == ["spoken once"]


def test_a_copy_button_keeps_a_name_that_it_was_given(qtbot: QtBot, languages: Languages) -> None:
    own, given = CopyButton("own", str), CopyButton("given", str)
    qtbot.addWidget(own)
    qtbot.addWidget(given)
    given.setAccessibleName("Copy sid")
    heard(qtbot, languages, "zh_CN")
    assert (own.text(), own.accessibleName()) == ("复制", "复制")
    assert (given.text(), given.accessibleName()) == ("复制", "Copy sid")


def test_qt_s_own_buttons_speak_chinese_too(qtbot: QtBot, chinese: Languages) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "取消"


# -------------------------------------------------------------------------------------------------------------- choosing
def test_an_unknown_choice_counts_as_the_system_s(languages: Languages) -> None:
    assert resolve("zh_CN") == "zh_CN"
    assert resolve("tlh") == resolve("system")


def test_choosing_the_same_language_twice_installs_nothing_twice(qapp: QApplication, languages: Languages) -> None:
    languages.use("zh_CN")
    before = words.state_name(State.READY)
    languages.use("zh_CN")
    languages.use("en")
    assert before == "就绪"
    assert words.state_name(State.READY) == "Ready"
