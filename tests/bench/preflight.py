"""P10: the whole preflight of a large body against what the client's own models take to check the same body before it is sent.

Both look at the same start with secrets in their places: 17 regions and four backgrounds in a composite recording, both lists full
in an individual one, page and push. Ours judges, words left aside, every rule, the layout's rules and the table of fields.
"""

from __future__ import annotations

from functools import partial
from typing import Any, Final

from cloudrec_gui.api.models.base import Rules, checked
from cloudrec_gui.api.models.start import STARTS
from cloudrec_gui.domain.draft import ACCESS_KEY, CDN_URL, RECORDING, SECRET_KEY, SERVICES, STORAGE, TRANSCODING, Draft
from cloudrec_gui.domain.drafts import default_draft
from cloudrec_gui.domain.ids import AppId, ProfileId
from cloudrec_gui.domain.profile import CUSTOMER_ID, CUSTOMER_SECRET, Profile
from cloudrec_gui.domain.secrets import Secret
from cloudrec_gui.domain.variants import Variant
from cloudrec_gui.services.preflight import check
from tests.bench.measure import Row, cpu_us, paired

TIMES: Final = 60
SECRETS: Final = {
    path: Secret(text)
    for path, text in (
        (CUSTOMER_ID, "0a1b2c3d4e5f"),
        (CUSTOMER_SECRET, "5f4e3d2c1b0a"),
        (ACCESS_KEY, "AKIAEXAMPLE"),
        (SECRET_KEY, "exampleexample"),
        (CDN_URL, "rtmp://live.example.com/app/key"),
    )
}


def large(variant: Variant) -> Draft:
    """A recording of this kind with everything in it."""
    draft = default_draft(variant).put((*STORAGE, "bucket"), "recordings").put((*STORAGE, "fileNamePrefix"), ["class", "42"])
    if variant is Variant.WEB_CDN:
        return draft.put((*SERVICES, 0, "serviceParam", "url"), "https://class.example.com/room/1?is_recorder=1")
    uids = [str(uid) for uid in range(1001, 1033)]
    draft = draft.put((*RECORDING, "subscribeAudioUids"), uids).put((*RECORDING, "subscribeVideoUids"), uids)
    if variant is not Variant.MIX_MP4:
        return draft.put((*RECORDING, "subscribeUidGroup"), 4)
    regions = [
        {"uid": uid, "x_axis": column * 0.16, "y_axis": row * 0.3, "width": 0.16, "height": 0.16, "alpha": 1, "render_mode": 0}
        for uid, (row, column) in zip(uids, ((row, column) for row in range(3) for column in range(6)), strict=False)
    ][:17]
    images = [{"uid": uid, "image_url": f"https://img.example.com/{uid}.jpg", "render_mode": 1} for uid in uids[:4]]
    draft = draft.put((*TRANSCODING, "mixedVideoLayout"), 3).put((*TRANSCODING, "layoutConfig"), regions)
    return draft.put((*TRANSCODING, "backgroundConfig"), images)


def run(divide: int) -> list[Row]:
    """The three shapes of a start."""
    rows = []
    for variant in (Variant.MIX_MP4, Variant.INDIVIDUAL, Variant.WEB_CDN):
        draft = large(variant)
        profile = Profile(ProfileId("bench"), "Bench", AppId("0123456789abcdef0123456789abcdef"), draft=draft)
        body: dict[str, Any] = draft.merged(SECRETS)
        found = check(profile, draft, SECRETS)
        if found:
            raise RuntimeError(f"the body of the bench is not a good one: {[problem.rule for problem in found]}")
        reference = partial(checked, STARTS[draft.mode], body, Rules(draft.mode, variant))
        ours = partial(check, profile, draft, SECRETS)
        figures = paired(partial(cpu_us, reference, TIMES), partial(cpu_us, ours, TIMES), max(5, 15 // divide))
        note = f"{figures[1] / 1000:.2f} ms of the 5 ms that a key press has"
        rows.append(Row("P10", f"preflight of a large {variant.value} body ÷ its models", "µs CPU", *figures, 30, note))
    return rows
