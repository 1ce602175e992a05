"""Child process: the smallest PySide6 window. Prints milliseconds from birth to first paint, and MiB of memory then."""

import os
import sys
import time

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.rss import rss_mib

born = float(os.environ["CLOUDREC_BENCH_BORN"])


class Bare(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        sys.stdout.write(f"{(time.monotonic() - born) * 1000} {rss_mib()}\n")
        sys.stdout.flush()
        os._exit(0)


application = QApplication([])
window = Bare()
window.resize(1320, 820)
window.show()
application.exec()
