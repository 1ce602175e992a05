"""cURL commands in the ways in which documents, browsers, Postman and shells write them."""

from __future__ import annotations

import base64
import json
import shutil
import subprocess

import pytest

from cloudrec_gui.domain.draft import SECRET_KEY
from cloudrec_gui.domain.modes import Mode, Operation
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET
from cloudrec_gui.services.exchange import Imported, ImportRefused, Kind, detect, read
from cloudrec_gui.services.exchange.shells import Shell, commands, shell_of
from tests.unit.services.exchange.support import APP, RESOURCE, SID, start_body, text, url

BODY = text({"cname": 'it\'s "A"', "uid": "1", "clientRequest": {"recordingConfig": {"maxIdleTime": 60}}})
QUOTED = BODY.replace("'", "'\\''")
BASH = shutil.which("bash")


def one(command: str) -> Imported:
    (found,) = read(command)
    assert found.kind is Kind.CURL
    return found


def codes(found: Imported) -> set[str]:
    return {note.code for note in found.notes}


WRITTEN = {
    "documents": f"curl --location --request POST '{url()}' \\\n--header 'Content-Type: application/json' \\\n--data '{QUOTED}'",
    "double quotes": f'curl -X POST "{url()}" -d ' + '"' + BODY.replace("\\", "\\\\").replace('"', '\\"') + '"',
    "dollar quotes": f"curl '{url()}' --data-raw $'{BODY.replace(chr(92), chr(92) * 2).replace(chr(39), chr(92) + chr(39))}' --compressed",
    "dollar quotes with codes": f"curl '{url()}' --data-raw $'" + "".join(f"\\u{ord(c):04x}" for c in BODY) + "'",
    "joined options": f"curl -sSXPOST -d'{QUOTED}' {url()}",
    "json option": f"curl --json '{QUOTED}' --url {url()}",
    "windows line ends": f"curl -X POST '{url()}' \\\r\n  -d '{QUOTED}'\r\n",
    "prompt": f"$ curl -X POST '{url()}' -d '{QUOTED}'",
    "in a script": f"#!/bin/bash\nset -e\nFOO=bar /usr/bin/curl -X POST '{url()}' -d '{QUOTED}' > out.json | jq .",
    "here-document": f"curl -X POST {url()} -d @- <<'EOF'\n{BODY}\nEOF\necho done",
    "cmd of a browser": f'curl ^"{url()}^" ^\n  -X POST ^\n  --data-raw ^"' + BODY.replace("\\", "\\\\").replace('"', '\\^"') + '^"',
    "cmd": f'curl -X POST "{url()}" ^\r\n -d "' + BODY.replace("\\", "\\\\").replace('"', '\\"') + '"',
    "PowerShell": f"curl.exe -X POST '{url()}' `\r\n  -d '" + BODY.replace("'", "''") + "'",
    "PowerShell 5": f"curl.exe -X POST '{url()}' `\n  -d '"
    + BODY.replace('\\"', "X").replace("'", "''").replace('"', '\\"').replace("X", '\\\\\\"')
    + "'",
    "PowerShell variable": f"$body = @'\n{BODY}\n'@\ncurl.exe -X POST '{url()}' `\n -d $body",
    "PowerShell pipe": f"$body = @'\n{BODY}\n'@\n$body | curl.exe -X POST '{url()}' --data-binary '@-'",
}


@pytest.mark.parametrize("command", WRITTEN.values(), ids=WRITTEN.keys())
def test_one_request_is_read_in_every_way_of_writing_it(command: str) -> None:
    assert detect(command) is Kind.CURL
    found = one(command)
    assert (found.operation, found.mode) == (Operation.START, Mode.MIX)
    assert (found.app_id, found.resource_id, found.sid, found.host) == (APP, RESOURCE, "", "")
    assert found.body == json.loads(BODY)


@pytest.mark.skipif(BASH is None, reason="the comparison needs bash")
@pytest.mark.parametrize(
    "name",
    [
        n
        for n in WRITTEN
        if shell_of(WRITTEN[n].replace("\r\n", "\n")) is Shell.POSIX and n not in ("prompt", "in a script", "here-document")
    ],
)
def test_bash_sees_the_same_words(name: str) -> None:
    command = WRITTEN[name].replace("\r\n", "\n")
    script = f"curl() {{ printf '%s\\0' \"$@\"; }}\n{command}"
    seen = (
        subprocess.run([str(BASH), "-c", script], capture_output=True, check=True, env={"LC_ALL": "C.UTF-8"})
        .stdout.decode()
        .split("\0")[:-1]
    )
    (read_as,) = commands(command)
    assert read_as.words[1:] == seen


ADDRESSES = [
    (url("acquire"), Operation.ACQUIRE, None, ""),
    (url(f"resourceid/{RESOURCE}/sid/{SID}/mode/web/query", "https://api.sd-rtn.com"), Operation.QUERY, Mode.WEB, ""),
    (
        url(f"resourceid/{RESOURCE}/sid/{SID}/mode/individual/update", "https://api-us-west-1.agora.io"),
        Operation.UPDATE,
        Mode.INDIVIDUAL,
        "",
    ),
    (url(f"resourceid/{RESOURCE}/sid/{SID}/mode/mix/updateLayout", "https://api.agora.io:443"), Operation.UPDATE_LAYOUT, Mode.MIX, ""),
    (
        url(f"resourceid/{RESOURCE}/sid/{SID}/mode/mix/stop", "https://gate.example.com"),
        Operation.STOP,
        Mode.MIX,
        "https://gate.example.com",
    ),
    (url("acquire", "http://127.0.0.1:8080"), Operation.ACQUIRE, None, "http://127.0.0.1:8080"),
    (url("acquire", "http://api.agora.io"), Operation.ACQUIRE, None, "http://api.agora.io"),
    (url("acquire", "https://api.agora.io.evil.example"), Operation.ACQUIRE, None, "https://api.agora.io.evil.example"),
    (url("acquire", "api.agora.io"), Operation.ACQUIRE, None, ""),
    (url("acquire", "http://[::1]:99"), Operation.ACQUIRE, None, "http://[::1]:99"),
    (url("acquire", "{{baseUrl}}"), Operation.ACQUIRE, None, ""),
]


@pytest.mark.parametrize(("address", "operation", "mode", "host"), ADDRESSES)
def test_an_address_tells_call_mode_ids_and_a_host_that_is_not_the_services(
    address: str, operation: Operation, mode: Mode | None, host: str
) -> None:
    found = one(f"curl '{address}'")
    assert (found.operation, found.mode, found.host, found.app_id) == (operation, mode, host, APP)
    assert found.sid == (SID if "/sid/" in address else "")


def test_another_api_is_refused_by_its_address() -> None:
    for address in (
        "https://api.agora.io/dev/v1/projects",
        "https://example.com",
        f"https://api.agora.io/v1/apps/{APP}/cloud_recording/x",
        "-",
    ):
        with pytest.raises(ImportRefused) as refusal:
            read(f"curl '{address}'")
        assert refusal.value.code == "other_api"
    with pytest.raises(ImportRefused) as refusal:
        read("curl --verbose")
    assert refusal.value.code == "no_address"


TOKEN = base64.b64encode(b"id-1:secret:1").decode()


@pytest.mark.parametrize(
    "option",
    [
        "-u id-1:secret:1",
        "--user 'id-1:secret:1'",
        "-uid-1:secret:1",
        f"-H 'Authorization: Basic {TOKEN}'",
        f"-H 'authorization:basic {TOKEN.rstrip('=')}'",
    ],
)
def test_the_pair_is_found_in_options_and_headers(option: str) -> None:
    found = one(f"curl {option} '{url()}'")
    assert {path: secret.reveal() for path, secret in found.credentials.items()} == {CUSTOMER_ID: "id-1", CUSTOMER_SECRET: "secret:1"}
    assert "secret:1" not in repr(found)


def test_the_pair_is_found_in_the_address() -> None:
    found = one("curl " + url(host="https://id-1:s%401@api.agora.io"))
    assert found.credentials[CUSTOMER_SECRET].reveal() == "s@1"
    assert found.host == ""


@pytest.mark.parametrize(
    ("option", "code"),
    [
        ('-u "$AGORA_ID:$AGORA_SECRET"', "placeholder"),
        ("-H 'Authorization: Basic <credentials>'", "placeholder"),
        ("-H 'Authorization: Basic {{token}}'", "placeholder"),
        ('-H "Authorization: Basic $(echo -n a:b | base64)"', "placeholder"),
        ("-H 'Authorization: Bearer abcdefgh'", "auth_other"),
        ("-H 'Authorization: Basic not-base-64!'", "auth_unreadable"),
        ("--oauth2-bearer abc", "auth_other"),
        ("-k", "insecure"),
        ("-sk", "insecure"),
        ("-x http://proxy:1", "proxy"),
        ("--socks5 h:1", "proxy"),
        ("--cacert ca.pem", "certificate"),
        ("--resolve api.agora.io:443:10.0.0.1", "host_override"),
        ("-b a=b", "cookie"),
        ("-F a=b", "form_body"),
        ("-d @body.json", "file_not_read"),
        ("-K config", "file_not_read"),
        ("-X DELETE", "method"),
    ],
)
def test_what_is_not_taken_over_is_said(option: str, code: str) -> None:
    found = one(f"curl {option} '{url()}' -X POST" if code != "method" else f"curl {option} '{url()}'")
    assert code in codes(found)
    assert not found.credentials
    assert "abcdefgh" not in repr(found)


def test_options_that_change_nothing_are_passed_over_without_a_word() -> None:
    options = "-sSLv --compressed --http1.1 -o out.json -w '%{http_code}' --max-time 10 -A agent -H 'Accept: */*' --connect-timeout 3"
    assert one(f"curl {options} -X POST '{url()}' -d '{QUOTED}'").notes == ()


def test_ids_that_are_words_stay_empty_and_are_noted() -> None:
    found = one("curl 'https://api.agora.io/v1/apps/<appid>/cloud_recording/resourceid/$RID/sid/{{sid}}/mode/mix/query'")
    assert (found.app_id, found.resource_id, found.sid) == ("", "", "")
    assert [note.params["field"] for note in found.notes if note.code == "placeholder"] == ["appid", "resourceid", "sid"]


def test_a_resource_id_is_taken_as_it_was_before_it_was_encoded() -> None:
    assert one(f"curl '{url('resourceid/a%2Fb%3D/mode/mix/start')}' -X POST").resource_id == "a/b="


def test_several_commands_are_several_requests() -> None:
    body = '{"cname":"a","uid":"1","clientRequest":{}}'
    script = f"curl -X POST '{url('acquire')}' -d '{body}'\n\n# then\ncurl -X POST {url()} -d '{text(start_body())}' && echo ok"
    first, second = read(script)
    assert (first.operation, second.operation) == (Operation.ACQUIRE, Operation.START)
    assert second.secrets[SECRET_KEY].reveal() == "sk-77"


def test_a_command_of_another_api_between_them_is_left_out() -> None:
    (found,) = read(f"curl https://example.com\ncurl {url('acquire')}")
    assert found.operation is Operation.ACQUIRE


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (f"curl '{url()}", "open_quote"),
        (f'curl "{url()}', "open_quote"),
        (f"curl '{url()}' -d $'abc", "open_quote"),
        (f"curl '{url()}' -d '{{\"a\": 1,}}'", "json_in_command"),
        (f"curl '{url()}' -d '[1]'", "not_a_body"),
        ("echo curl", "json"),
        ("curl -", "other_api"),
    ],
)
def test_a_damaged_command_is_refused_by_name(command: str, code: str) -> None:
    with pytest.raises(ImportRefused) as refusal:
        read(command)
    assert refusal.value.code == code


def test_an_open_quote_is_told_with_its_line() -> None:
    with pytest.raises(ImportRefused) as refusal:
        read(f"curl {url()} \\\n -d 'abc")
    assert refusal.value.params == {"quote": "'", "line": "2"}
