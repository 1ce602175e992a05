"""Fetching a picture over real sockets on this computer; only the resolver and the judge of addresses are ours."""

from __future__ import annotations

import contextlib
import ipaddress
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cloudrec_gui.api.pictures import PictureFetch, read_place
from cloudrec_gui.api.sockets import Address
from cloudrec_gui.domain.pictures import BYTES_MAX, PictureFile, PictureKind, PictureRefused, Refusal
from tests.unit.api.fault_server import FaultServer, Peer, Script
from tests.unit.api.tls import server_context, write_certificate

HOST = "pictures.example"
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40
BMP = b"BM" + bytes(200)


@dataclass
class Names:
    """A resolver that knows what the test says, and counts."""

    table: dict[str, list[str]] = field(default_factory=lambda: {HOST: ["127.0.0.1"]})
    asked: list[str] = field(default_factory=list)

    def __call__(self, host: str, port: int) -> list[Address]:
        self.asked.append(host)
        if host not in self.table:
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        found: list[Address] = []
        for text in self.table[host]:
            six = ":" in text
            target = (text, port, 0, 0) if six else (text, port)
            found.append((socket.AF_INET6 if six else socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", target))
        return found


def here(address: str) -> bool:
    """In place of the rule: this computer, which the tests' servers run on, and nothing else inside."""
    return ipaddress.ip_address(address) == ipaddress.ip_address("127.0.0.1")


def answering(body: bytes, status: str = "200 OK", headers: str = "") -> Script:
    def script(peer: Peer) -> None:
        if peer.request():
            peer.answer(body, status, headers)

    return script


def moved(location: str, status: str = "302 Found") -> Script:
    return answering(b"", status, f"Location: {location}\r\n")


def fetch(server: FaultServer, path: str = "/a.jpg", *, names: Names | None = None, total_s: float = 10.0, **kwargs: str) -> PictureFile:
    scheme = server.url.partition(":")[0]
    url = f"{scheme}://{HOST}:{server.port}{path}"
    return PictureFetch(url, resolve=names or Names(), admit=here, total_s=total_s, **kwargs).run()


def refusal(call: Callable[[], object]) -> tuple[Refusal, str]:
    with pytest.raises(PictureRefused) as caught:
        call()
    return caught.value.reason, caught.value.detail


# ------------------------------------------------------------------------------------------------ what is asked


@pytest.mark.parametrize(("body", "kind"), [(JPEG, PictureKind.JPEG), (BMP, PictureKind.BMP)])
def test_a_picture_comes_back_whole(body: bytes, kind: PictureKind) -> None:
    with FaultServer(answering(body, headers="Content-Type: text/html\r\n")) as server:
        assert fetch(server) == PictureFile(kind, body)


def test_the_request_says_nothing_about_anybody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".netrc").write_text(f"machine {HOST} login me password secret\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    with FaultServer(answering(JPEG, headers="Set-Cookie: a=b\r\n")) as server:
        fetch(server, "/a b.jpg?x=é".replace(" ", "%20"))
        (request,) = server.requests
    line, *rest = request.decode("ascii").split("\r\n")
    assert line == "GET /a%20b.jpg?x=%C3%A9 HTTP/1.1"
    headers = {header.partition(":")[0].lower() for header in rest if header}
    assert headers == {"host", "accept", "accept-encoding", "connection", "user-agent"}
    assert f"Host: {HOST}:{server.port}" in rest


@pytest.mark.parametrize(
    "url",
    [
        "",
        "a.jpg",
        "//pictures.example/a.jpg",
        "ftp://pictures.example/a.jpg",
        "file:///etc/passwd",
        "data:image/jpeg;base64,AAAA",
        "http://",
        "http:///a.jpg",
        "http://pictures.example:0/a.jpg",
        "http://pictures.example:99999/a.jpg",
        "http://pictures.example:x/a.jpg",
        "http://[fe80::1%25eth0]/a.jpg",
        "http://[::1/a.jpg",
        "http://pictures.example/a b.jpg",
        "http://pictures.example/a\r\nX-Evil: 1",
        "http://pictures.example\\@127.0.0.1/",
        "http://" + "a" * 70 + ".example/",
    ],
)
def test_what_is_no_web_address_is_refused_before_any_look_up(url: str) -> None:
    names = Names()
    assert refusal(PictureFetch(url, resolve=names, admit=here).run)[0] is Refusal.ADDRESS
    assert names.asked == []


@pytest.mark.parametrize("url", ["http://me@pictures.example/", "https://me:pass@pictures.example/a.jpg", "http://@pictures.example/"])
def test_credentials_in_an_address_are_refused(url: str) -> None:
    names = Names()
    assert refusal(PictureFetch(url, resolve=names, admit=here).run) == (Refusal.CREDENTIALS, "")
    assert names.asked == []


def test_names_in_other_scripts_are_asked_for_in_their_ascii_form() -> None:
    place = read_place("HTTPS://Bücher.Example./x?y#z")
    assert (place.scheme, place.host, place.port, place.target) == ("https", "xn--bcher-kva.example", 443, "/x?y")


_PIECES = [
    "http",
    "https",
    "://",
    "HTTP://",
    "[",
    "]",
    ":",
    "@",
    "/",
    "?",
    "#",
    "..",
    "%2e",
    "é",
    "\u202e",
    "١٢٧.0.0.1",
    "localhost",
    "0",
    "99999",
]


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(_PIECES), max_size=9).map("".join)))
def test_any_text_is_a_place_or_a_refusal_and_a_place_can_be_asked_for(url: str) -> None:
    try:
        place = read_place(url)
    except PictureRefused as refused:
        assert refused.reason in (Refusal.ADDRESS, Refusal.CREDENTIALS)
    else:
        assert place.scheme in ("http", "https")
        assert 0 < place.port < 65536
        for text in (place.host, place.target):
            assert text.isascii()
            assert not any(character <= " " or character == "\x7f" for character in text)


@given(st.text(max_size=40))
def test_whatever_stands_in_an_address_nothing_but_a_refusal_comes_out(rest: str) -> None:
    reason, _detail = refusal(PictureFetch(f"http://{rest}", resolve=Names({}), admit=lambda _ip: False, total_s=5).run)
    assert reason in (Refusal.ADDRESS, Refusal.CREDENTIALS, Refusal.UNKNOWN_HOST, Refusal.PRIVATE)


# ------------------------------------------------------------------------------------------------ where it goes


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f000001", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "169.254.169.254"]
)
def test_by_the_rule_this_computer_is_never_asked_however_it_is_spelt(host: str) -> None:
    with FaultServer(answering(JPEG)) as server:
        assert refusal(PictureFetch(f"http://{host}:{server.port}/a.jpg").run)[0] in (Refusal.PRIVATE, Refusal.UNKNOWN_HOST)
        assert server.connections == 0


def test_a_name_that_has_one_inner_address_is_refused_altogether() -> None:
    names = Names({HOST: ["127.0.0.1", "10.0.0.7"]})
    with FaultServer(answering(JPEG)) as server:
        assert refusal(lambda: fetch(server, names=names)) == (Refusal.PRIVATE, "")
        assert server.connections == 0


def test_the_name_is_resolved_once_even_over_redirects() -> None:
    class Rebinding(Names):
        """The first look-up is honest, the next would lead inside."""

        def __call__(self, host: str, port: int) -> list[Address]:
            found = super().__call__(host, port)
            self.table = {HOST: ["10.0.0.7"]}
            return found

    names = Rebinding()
    with FaultServer(moved("/b.jpg"), moved("/c.jpg"), answering(JPEG)) as server:
        assert fetch(server, names=names).data == JPEG
        assert [request.split(b" ")[1] for request in server.requests] == [b"/a.jpg", b"/b.jpg", b"/c.jpg"]
    assert names.asked == [HOST]


def test_an_unknown_host_is_told() -> None:
    assert refusal(PictureFetch("http://nowhere.example/a.jpg", resolve=Names(), admit=here).run) == (Refusal.UNKNOWN_HOST, "")
    assert refusal(PictureFetch(f"http://{HOST}/a.jpg", resolve=Names({HOST: []}), admit=here).run) == (Refusal.UNKNOWN_HOST, "")


def test_a_closed_port_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    assert refusal(PictureFetch(f"http://{HOST}:{port}/a.jpg", resolve=Names(), admit=here).run) == (Refusal.UNREACHABLE, "")


# ------------------------------------------------------------------------------------------------ redirects


def test_three_redirects_are_followed_and_four_are_not() -> None:
    three = [moved(f"/{n}.jpg", "301 Moved Permanently") for n in range(3)]
    with FaultServer(*three, answering(JPEG)) as server:
        assert fetch(server).data == JPEG
    with FaultServer(moved("/again.jpg", "307 Temporary Redirect")) as server:
        assert refusal(lambda: fetch(server)) == (Refusal.REDIRECTS, "")
        assert server.connections == 4


def test_a_redirect_to_another_host_is_not_followed() -> None:
    with FaultServer(moved("http://elsewhere.example/a.jpg")) as server:
        names = Names({HOST: ["127.0.0.1"], "elsewhere.example": ["127.0.0.1"]})
        assert refusal(lambda: fetch(server, names=names)) == (Refusal.OTHER_HOST, "elsewhere.example")
        assert names.asked == [HOST]
        assert server.connections == 1


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("file:///etc/passwd", Refusal.ADDRESS),
        ("http://me:pw@pictures.example/a.jpg", Refusal.CREDENTIALS),
        ("//127.0.0.1/a.jpg", Refusal.OTHER_HOST),
        ("http://[::1/", Refusal.BROKEN),
    ],
)
def test_each_redirect_is_judged_like_the_first_address(location: str, reason: Refusal) -> None:
    with FaultServer(moved(location)) as server:
        assert refusal(lambda: fetch(server))[0] is reason
        assert server.connections == 1


def test_a_redirect_may_go_to_another_port_of_the_same_host() -> None:
    with FaultServer(answering(BMP)) as second, FaultServer(moved(f"http://{HOST}:{second.port}/b.bmp")) as first:
        assert fetch(first).kind is PictureKind.BMP


def test_a_redirect_without_a_goal_is_a_status() -> None:
    with FaultServer(answering(b"", "302 Found")) as server:
        assert refusal(lambda: fetch(server)) == (Refusal.STATUS, "302")


# ------------------------------------------------------------------------------------------------ what comes back


@pytest.mark.parametrize("status", ["404 Not Found", "401 Unauthorized", "500 Oops", "206 Partial Content", "204 No Content"])
def test_every_other_status_is_told(status: str) -> None:
    with FaultServer(answering(JPEG if status[0] != "2" else b"", status)) as server:
        assert refusal(lambda: fetch(server)) == (Refusal.STATUS, status[:3])


@pytest.mark.parametrize(
    ("body", "named"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "PNG"),
        (b"GIF89a" + bytes(50), "GIF"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "WebP"),
        (b"\n  <html><body>Sign in", "HTML"),
        (b"", ""),
        (b"nonsense", ""),
    ],
)
def test_by_content_only_jpg_and_bmp_are_pictures(body: bytes, named: str) -> None:
    with FaultServer(answering(body, headers="Content-Type: image/jpeg\r\n")) as server:
        assert refusal(lambda: fetch(server)) == (Refusal.KIND, named)


def test_a_compressed_body_is_never_inflated() -> None:
    import gzip

    with FaultServer(answering(gzip.compress(JPEG), headers="Content-Encoding: gzip\r\n")) as server:
        assert refusal(lambda: fetch(server))[0] is Refusal.KIND


def test_a_body_that_is_no_picture_is_given_up_at_once() -> None:
    def script(peer: Peer) -> None:
        peer.request()
        peer.send(b"HTTP/1.1 200 OK\r\nContent-Length: 5000000\r\n\r\nnothing like it")
        peer.hold()

    with FaultServer(script) as server:
        assert refusal(lambda: fetch(server))[0] is Refusal.KIND


def test_a_length_that_is_too_much_is_believed() -> None:
    def script(peer: Peer) -> None:
        peer.request()
        peer.send(f"HTTP/1.1 200 OK\r\nContent-Length: {BYTES_MAX + 1}\r\n\r\n".encode())
        peer.hold()

    with FaultServer(script) as server:
        assert refusal(lambda: fetch(server)) == (Refusal.TOO_LARGE, "")


def test_an_endless_body_is_cut_at_the_cap() -> None:
    def script(peer: Peer) -> None:
        peer.request()
        peer.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        piece = JPEG + bytes(100_000)
        while not peer.closing.is_set():
            try:
                peer.sock.sendall(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
            except OSError:
                return

    with FaultServer(script) as server:
        assert refusal(lambda: fetch(server)) == (Refusal.TOO_LARGE, "")


def test_a_picture_of_exactly_the_cap_is_taken() -> None:
    body = JPEG.ljust(BYTES_MAX, b"\0")
    with FaultServer(answering(body)) as server:
        assert fetch(server).data == body


def test_a_body_that_breaks_off_is_no_picture() -> None:
    def script(peer: Peer) -> None:
        peer.request()
        peer.send(b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n" + JPEG)

    with FaultServer(script) as server:
        assert refusal(lambda: fetch(server)) == (Refusal.BROKEN, "")


def test_headers_that_cannot_be_parsed_are_no_news(caplog: pytest.LogCaptureFixture) -> None:
    def script(peer: Peer) -> None:
        peer.request()
        peer.send(b"HTTP/1.1 200 OK\r\n: no name\r\nbroken line\r\nContent-Length: %d\r\n\r\n" % len(JPEG) + JPEG)

    with FaultServer(script) as server, contextlib.suppress(PictureRefused):
        fetch(server)
    assert caplog.records == []


@pytest.mark.parametrize("answer", [b"nonsense\r\n\r\n", b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 200 + b"\r\n"])
def test_what_is_not_http_is_told(answer: bytes) -> None:
    def script(peer: Peer) -> None:
        peer.request()
        peer.send(answer)

    with FaultServer(script) as server:
        assert refusal(lambda: fetch(server)) == (Refusal.NOT_HTTP, "")


def _dripping_headers(peer: Peer) -> None:
    peer.request()
    peer.send(b"HTTP/1.1 200 OK\r\nX: ")
    peer.drip(b"a", 0.02)


def _dripping_body(peer: Peer) -> None:
    peer.request()
    peer.send(b"HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\n" + JPEG)
    peer.drip(b"\0", 0.02)


def _silent(peer: Peer) -> None:
    peer.hold()


@pytest.mark.parametrize("script", [_dripping_headers, _dripping_body, _silent])
def test_the_deadline_bounds_everything(script: Script) -> None:
    with FaultServer(script) as server:
        assert refusal(lambda: fetch(server, total_s=0.3)) == (Refusal.TIME, "")


def test_the_deadline_is_one_for_all_redirects() -> None:
    waits = threading.Event()

    def slow(peer: Peer) -> None:
        peer.request()
        waits.wait(0.25)
        peer.answer(b"", "302 Found", "Location: /b.jpg\r\n")

    with FaultServer(slow) as server:
        assert refusal(lambda: fetch(server, total_s=0.6)) == (Refusal.TIME, "")
        assert server.connections < 4


def test_a_look_up_that_hangs_is_bounded() -> None:
    released = threading.Event()

    def hanging(host: str, port: int) -> list[Address]:
        released.wait(30)
        return []

    try:
        assert refusal(PictureFetch(f"http://{HOST}/", resolve=hanging, admit=here, total_s=0.2).run) == (Refusal.TIME, "")
    finally:
        released.set()


@pytest.mark.parametrize("script", [_silent, _dripping_body])
def test_cancelling_ends_it_at_once(script: Script) -> None:
    with FaultServer(script) as server:
        call = PictureFetch(f"http://{HOST}:{server.port}/a.jpg", resolve=Names(), admit=here, total_s=60)
        reasons: list[Refusal] = []
        thread = threading.Thread(target=lambda: reasons.append(refusal(call.run)[0]))
        thread.start()
        assert server.accepted.acquire(timeout=20)
        call.cancel()
        thread.join(20)
        assert reasons == [Refusal.CANCELLED]


def test_what_was_cancelled_before_it_began_asks_nobody() -> None:
    with FaultServer(answering(JPEG)) as server:
        call = PictureFetch(f"http://{HOST}:{server.port}/a.jpg", resolve=Names(), admit=here)
        call.cancel()
        assert refusal(call.run)[0] is Refusal.CANCELLED
        assert server.requests == []


# ------------------------------------------------------------------------------------------------ TLS


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_certificate(tmp_path_factory.mktemp("tls"))


def test_a_certificate_that_nobody_vouches_for_is_refused(certificate: Path) -> None:
    with FaultServer(answering(JPEG), context=server_context(certificate)) as server:
        reason, detail = refusal(lambda: fetch(server))
        assert (reason, bool(detail)) == (Refusal.TLS, True)
        assert server.requests == []


def test_a_certificate_for_another_name_is_refused_though_the_address_is_right(certificate: Path) -> None:
    with FaultServer(answering(JPEG), context=server_context(certificate)) as server:
        reason, detail = refusal(lambda: fetch(server, ca_file=str(certificate)))
        assert reason is Refusal.TLS
        assert HOST in detail
        assert server.requests == []


def test_a_verified_host_gives_its_picture_and_may_not_lead_back_to_http(certificate: Path) -> None:
    with FaultServer(answering(JPEG), moved("http://127.0.0.1/a.jpg"), context=server_context(certificate)) as server:
        url = f"{server.url}/a.jpg"
        assert PictureFetch(url, admit=here, ca_file=str(certificate)).run().data == JPEG
        assert refusal(PictureFetch(url, admit=here, ca_file=str(certificate)).run)[0] is Refusal.DOWNGRADE
