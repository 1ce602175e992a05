"""``python -m cloudrec_gui.sandbox``: serve until interrupted.

When the server is ready, one line of JSON says where and how to log in: url, app_id, customer_id, customer_secret, control_url,
control_token. It goes to ``--ready-file`` (written at once or not at all, readable by its owner only), else to standard output.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import tempfile
import threading
from pathlib import Path

from cloudrec_gui.sandbox import manual, switches
from cloudrec_gui.sandbox.options import SandboxOptions
from cloudrec_gui.sandbox.server import SandboxServer


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m cloudrec_gui.sandbox",
        description="A local simulator of Agora Cloud Recording: all operations in all modes.",
        epilog=manual.epilog(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--host", default="127.0.0.1", help="loopback address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=0, help="0 chooses a free one (default)")
    parser.add_argument("--ready-file", metavar="PATH", help="where to write address and credentials when ready (default: standard output)")
    parser.add_argument("--time-scale", type=float, default=1.0, metavar="X", help="the service's clocks run X times as fast")
    parser.add_argument("--seed", type=int, metavar="N", help="same seed, same App ID, identifiers and cast")
    parser.add_argument("--record", metavar="PATH", help="append every request and answer as a line of JSON, secrets masked")
    parser.add_argument("--rate-limit", type=int, default=10, metavar="N", help="requests in a real second per App ID, 0 for no limit")
    parser.add_argument("--workers", type=int, default=50, metavar="N", help="concurrent recordings (default: %(default)s)")
    parser.add_argument("--switch", action="append", default=[], metavar="NAME=VALUE", help="decide a doubtful point; see below")
    parser.add_argument("--lenient", action="store_true", help="the same as --switch ranges=lenient")
    parser.add_argument("--exit-on-eof", action="store_true", help="end when standard input does, that is with the parent process")
    return parser


def write_ready(path: Path, facts: dict[str, str]) -> None:
    """One line of JSON, complete from the moment the file exists."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write(json.dumps(facts) + "\n")
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def main(arguments: list[str] | None = None) -> int:
    parser = _parser()
    chosen = parser.parse_args(arguments)
    try:
        turned = [switches.parse(text) for text in (*(["ranges=lenient"] if chosen.lenient else []), *chosen.switch)]
    except ValueError as error:
        parser.error(str(error))
    changes = {name: value for one in turned for name, value in one.items()}
    options = SandboxOptions(
        host=chosen.host,
        port=chosen.port,
        time_scale=chosen.time_scale,
        seed=chosen.seed,
        record=chosen.record,
        rate_limit=chosen.rate_limit,
        workers=chosen.workers,
        switches=switches.PREFERRED.turned(changes) if changes else switches.PREFERRED,
    )
    try:
        server = SandboxServer(options)
    except ValueError as error:
        parser.error(str(error))
    over = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: over.set())
    try:
        with server:
            if chosen.ready_file:
                write_ready(Path(chosen.ready_file), server.ready())
            else:
                sys.stdout.write(json.dumps(server.ready()) + "\n")
                sys.stdout.flush()
            if chosen.exit_on_eof:
                threading.Thread(target=_wait_for_eof, args=(over,), name="sandbox-stdin", daemon=True).start()
            # In slices, because on some systems an endless wait cannot be interrupted.
            while not over.wait(1.0):
                pass
    except OSError as error:
        sys.stderr.write(f"sandbox: {error}\n")
        return 1
    return 0


def _wait_for_eof(over: threading.Event) -> None:
    while sys.stdin.buffer.read(4096):
        pass
    over.set()


if __name__ == "__main__":
    raise SystemExit(main())
