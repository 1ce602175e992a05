"""Child process: a service that answers every query with a growing file list, as fast as the standard library can.

It is deliberately not the sandbox: that one keeps the real limit of 10 requests a second. With the word ``same`` every answer is
the same. Prints its port, lives until its standard input is closed.
"""

import itertools
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def body(turn: int) -> bytes:
    """The answer to a query of a running mix recording with one file; ``turn`` moves its times."""
    return (
        '{"cname":"bench","uid":"900001","resourceId":"res","sid":"38f8e3cfdc474cd56fc1ceba380d7e1a","serverResponse":{"status":5,'
        '"fileListMode":"json","fileList":[{"fileName":"38f8e3cfdc474cd56fc1ceba380d7e1a_bench.m3u8","trackType":"audio_and_video",'
        f'"uid":"0","mixedAllUser":true,"isPlayable":true,"sliceStartTime":{1782979200000 + turn}}}],'
        f'"sliceStartTime":{1782979200000 + turn}}}}}'
    ).encode()


COUNT = itertools.count()
BODIES = [body(turn) for turn in range(1 if "same" in sys.argv[1:] else 64)]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        answer = BODIES[next(COUNT) % len(BODIES)]
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Request-Id: bench\r\nContent-Length: {len(answer)}\r\n\r\n"
        self.wfile.write(head.encode() + answer)

    def log_message(self, *arguments: object) -> None:
        pass


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdout.write(f"{server.server_address[1]}\n")
    sys.stdout.flush()
    sys.stdin.read()
