"""Naming who voted what: the tick says what will be."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from tests.qt.sessions import workshop_session
from workshop.qt.views.names_box import NamesBox


def test_it_is_not_ticked_where_ballots_are_anonymous(qtbot: QtBot) -> None:
    box, named = NamesBox(), workshop_session()
    qtbot.addWidget(box)
    anonymous = replace(named, anonymous=True)
    box.follow(anonymous)
    box.follow(anonymous)
    assert (box.isEnabled(), box.isChecked()) == (False, False)
    box.follow(named)
    assert (box.isEnabled(), box.isChecked()) == (True, True)
    box.setChecked(False)
    box.follow(anonymous)
    box.follow(named)
    assert not box.isChecked()
