"""Documents dragged out of the window, as files that the program they are dropped on can read."""

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QDrag, QImage, QPixmap

from workshop.application.outcome_ports import Made


class Dragging:
    """Keeps what was dragged in a folder of its own until it is closed."""

    def __init__(self) -> None:
        self._folder: TemporaryDirectory[str] | None = None

    def files(self, made: Made, name: str) -> list[Path]:
        """Write a document into the folder; says which files it is. Raises OSError."""
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="whosecall-", ignore_cleanup_errors=True)
        files = made.files(Path(self._folder.name) / name)
        for path, content in files:
            path.write_bytes(content)
        return [path for path, _content in files]

    def drag(self, source: QObject, files: list[Path], picture: QImage | None, width: int) -> None:
        """Drag files out of `source`, below a picture this many pixels wide."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in files])
        drag = QDrag(source)
        drag.setMimeData(mime)
        if picture is not None:
            smooth = Qt.TransformationMode.SmoothTransformation
            drag.setPixmap(QPixmap.fromImage(picture).scaledToWidth(width, smooth))
        drag.exec(Qt.DropAction.CopyAction)

    def close(self) -> None:
        """Take the folder away."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
