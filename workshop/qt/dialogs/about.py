"""What this program is, which version, and whose work it stands on."""

from typing import Final

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from workshop import __version__
from workshop.qt.dialogs.sizes import open_at
from workshop.qt.texts import tr
from workshop.qt.theme import label
from workshop.resources import resource

_LICENCES: Final = (
    ("Qt, PySide6", "LGPL-3.0"),
    ("Inter, Noto Sans, Noto Emoji", "SIL Open Font License 1.1"),
    ("Droid Sans Fallback", "Apache-2.0"),
    ("DejaVu Sans", "Bitstream Vera, Arev"),
    ("SQLite", "public domain"),
    ("sqlite-utils", "Apache-2.0"),
    ("reportlab, click", "BSD-3-Clause"),
    ("pydantic, platformdirs, filelock", "MIT"),
    ("pypdfium2, PDFium", "Apache-2.0, BSD-3-Clause"),
    ("Pillow", "MIT-CMU"),
)


class About(QDialog):
    """Version and licences; the text can be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Whose Call"))
        picture = label("", "note")
        picture.setPixmap(QIcon(str(resource("icons", "whosecall.svg"))).pixmap(56, 56))
        picture.setAccessibleName(tr("The sign of Whose Call"))
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label("Whose Call", "title"))
        self.version = label(tr("Version {0}, with Qt {1}", __version__, qVersion()), "quiet")
        words.addWidget(self.version)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        promise = tr(
            "Who owns the decision the AI is about to guess? A workshop for the team, with "
            "everything kept on this computer."
        )
        self.licences = QPlainTextEdit()
        self.licences.setReadOnly(True)
        self.licences.setTabChangesFocus(True)
        self.licences.setAccessibleName(tr("Licences"))
        lines = [tr("Whose Call: Apache License 2.0"), "", tr("It stands on")]
        lines += [f"{name}: {licence}" for name, licence in _LICENCES]
        self.licences.setPlainText("\n".join(lines))
        box = QDialogButtonBox()
        box.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        box.rejected.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(label(promise, "quiet", wraps=True))
        column.addWidget(self.licences, 1)
        column.addWidget(box)
        open_at(self, 480, 440)
