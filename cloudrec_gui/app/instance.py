"""One program per data folder: the second raises the window of the first and ends.

Two writers of one journal could each believe to know everything. The lock names the process that holds it, so after a kill or a
power failure the next start takes it over; a process that is alive but busy keeps it, however long.
"""

from __future__ import annotations

import hashlib
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLockFile, QObject, Qt, QTimer

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer
    from PySide6.QtWidgets import QWidget

_CALL_S: Final = 3.0
_WORD: Final = b"raise\n"
_SOON_MS: Final = 300
"""The door opens when the window has been painted: what it takes is loaded then."""


class Instance:
    """The claim of one process to one data folder."""

    def __init__(self, data_dir: Path) -> None:
        self._folder = data_dir
        self._lock = QLockFile(str(data_dir / "instance.lock"))
        self._lock.setStaleLockTime(0)
        self._door: Door | None = None

    @property
    def name(self) -> str:
        """Under which the first is called."""
        whole = str(self._folder.resolve())
        return "cloudrec-gui-" + hashlib.sha256(whole.encode("utf-8", "surrogateescape")).hexdigest()[:16]

    def claim(self) -> bool:
        """Whether this process may use the folder. A folder that takes no lock is used all the same: its journal says what that means."""
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return True
        if self._lock.tryLock(0):
            return True
        return self._lock.error() is not QLockFile.LockError.LockFailedError

    def call_first(self) -> str:
        """Ask the one that holds the folder to show itself. Returns what to say to whoever started this process."""
        from PySide6.QtNetwork import QLocalSocket

        end = time.monotonic() + _CALL_S
        while time.monotonic() < end:
            socket = QLocalSocket()
            socket.connectToServer(self.name)
            if socket.waitForConnected(200):
                socket.write(_WORD)
                socket.waitForBytesWritten(500)
                socket.disconnectFromServer()
                return f"The program is running already with the data in {self._folder}; its window has been raised."
            time.sleep(0.1)
        return f"The program is running already with the data in {self._folder}, and does not answer."

    def listen(self, window: QWidget) -> None:
        """From soon on, raise ``window`` when a second process calls. Only this user's processes can."""
        self._door = Door(self.name, window)

    def release(self) -> None:
        """The folder is free for the next."""
        if self._door is not None:
            self._door.close()
            self._door = None
        self._lock.unlock()


class Door(QObject):
    """Where the second process knocks."""

    def __init__(self, name: str, window: QWidget) -> None:
        super().__init__(window)
        self._name = name
        self._window = window
        self._server: QLocalServer | None = None
        QTimer.singleShot(_SOON_MS, self, self.open)

    def open(self) -> None:
        """Begin to listen; the claim is ours, so what is left of a killed process may be removed."""
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name)
        self._server.newConnection.connect(self._on_knock)
        self._server.listen(self._name)

    def close(self) -> None:
        """Nobody is raised any more."""
        if self._server is not None:
            self._server.close()

    def _on_knock(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            # Whatever it says, it may do no more than this.
            socket.disconnected.connect(socket.deleteLater)
            socket.disconnectFromServer()
        window = self._window
        window.setWindowState((window.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive)
        window.show()
        window.raise_()
        window.activateWindow()
