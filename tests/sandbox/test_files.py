"""Files up and down: sizes, kinds, and ids that mean nothing."""

import json
from collections.abc import AsyncIterator

import pytest

from sandbox.limits import Limits
from tests.sandbox.conftest import BOT, LI, TOKEN, WANG, Stage, png, seat_cast, staged

SMALL = Limits(upload_bytes=4000, photo_bytes=2000, download_bytes=3000)  # as 50, 10 and 20 MB


@pytest.fixture
async def small() -> AsyncIterator[Stage]:
    async with staged(SMALL) as stage:
        seat_cast(stage)
        yield stage


async def test_a_document_goes_up_and_comes_down_again(stage: Stage) -> None:
    answer = await stage.upload("sendDocument", {"document": ("台账.xlsx", b"rows")}, chat_id=LI, caption="<b>台账</b>",
                                parse_mode="HTML")  # fmt: skip
    message = answer["result"]
    document = message["document"]
    assert document["file_name"] == "台账.xlsx"
    assert document["mime_type"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    assert document["file_size"] == 4
    assert message["caption"] == "台账"
    assert message["caption_entities"] == [{"type": "bold", "offset": 0, "length": 2}]
    file = await stage.ok("getFile", file_id=document["file_id"])
    assert file["file_unique_id"] == document["file_unique_id"]
    async with stage.http.get(f"/file/bot{TOKEN}/{file['file_path']}") as response:
        assert await response.read() == b"rows"
    async with stage.http.get(f"/file/bot{BOT}:WRONG/{file['file_path']}") as response:
        assert response.status == 401
    async with stage.http.get(f"/file/bot{TOKEN}/documents/none") as response:
        assert (response.status, (await response.json())["description"]) == (404, "Not Found")


@pytest.mark.parametrize("path", [f"/bot{TOKEN}/", f"/bot{TOKEN}", f"/bot{TOKEN}/get/me", "/bot", f"/file/bot{TOKEN}/",
                                  "/file/bot"])  # fmt: skip
async def test_a_path_that_leads_nowhere_is_answered_as_telegram_answers_it(stage: Stage, path: str) -> None:
    async with stage.http.get(path) as response:
        assert response.status == 404
        assert await response.json() == {"ok": False, "error_code": 404, "description": "Not Found"}


async def test_a_photo_has_its_size_and_may_be_sent_again_by_id(stage: Stage) -> None:
    photo = (await stage.upload("sendPhoto", {"photo": ("a.png", png(640, 480))}, chat_id=LI))["result"]["photo"]
    assert [(size["width"], size["height"]) for size in photo] == [(640, 480)]
    again = await stage.ok("sendPhoto", chat_id=WANG, photo=photo[-1]["file_id"])
    assert again["photo"] == photo
    assert await stage.refused("sendDocument", chat_id=LI, document=photo[-1]["file_id"]) == (
        "Bad Request: can't use file of type Photo as Document"
    )


async def test_a_file_may_hang_on_another_name(stage: Stage) -> None:
    files = {"sheet": ("a.txt", b"x")}
    answer = await stage.upload("sendDocument", files, chat_id=LI, document="attach://sheet")
    assert answer["result"]["document"]["file_name"] == "a.txt"


@pytest.mark.parametrize(
    ("method", "params", "description"),
    [
        ("sendDocument", {}, "Bad Request: there is no document in the request"),
        ("sendPhoto", {}, "Bad Request: there is no photo in the request"),
        ("sendDocument", {"document": "attach://none"}, "Bad Request: there is no document in the request"),
        ("sendDocument", {"document": "nonsense"}, "Bad Request: wrong file identifier/HTTP URL specified"),
        ("sendPhoto", {"photo": "https://zz.gov.cn/a.png"}, "Bad Request: wrong file identifier/HTTP URL specified"),
        ("getFile", {}, "Bad Request: file_id not specified"),
        ("getFile", {"file_id": "nonsense"}, "Bad Request: invalid file_id"),
        ("getFile", {"file_id": "BQACAgUAAD999999x"},
         "Bad Request: wrong file_id or the file is temporarily unavailable"),
    ],
)  # fmt: skip
async def test_files_that_are_none_are_refused(
    stage: Stage, method: str, params: dict[str, str], description: str
) -> None:
    assert await stage.refused(method, chat_id=LI, **params) == description


@pytest.mark.parametrize(
    ("content", "description"),
    [
        (b"", "Bad Request: file must be non-empty"),
        (b"no picture", "Bad Request: IMAGE_PROCESS_FAILED"),
        (png(9000, 1001), "Bad Request: PHOTO_INVALID_DIMENSIONS"),
        (png(2100, 100), "Bad Request: PHOTO_INVALID_DIMENSIONS"),
        (png(size=2001), "Bad Request: file of size 2001 bytes is too big for a photo; the maximum size is 2000 bytes"),
    ],
)
async def test_a_photo_is_a_picture_of_bearable_size(small: Stage, content: bytes, description: str) -> None:
    answer = await small.upload("sendPhoto", {"photo": ("a.png", content)}, chat_id=LI)
    assert (answer["error_code"], answer["description"]) == (400, description)


async def test_an_empty_document_is_refused(stage: Stage) -> None:
    answer = await stage.upload("sendDocument", {"document": ("a.txt", b"")}, chat_id=LI)
    assert answer["description"] == "Bad Request: file must be non-empty"


async def test_what_is_too_heavy_to_go_up_is_413(small: Stage) -> None:
    answer = await small.upload("sendDocument", {"document": ("a.bin", b"x" * 4001)}, chat_id=LI)
    assert answer == {"ok": False, "error_code": 413, "description": "Request Entity Too Large"}


async def test_what_is_too_heavy_to_come_down_is_told_by_get_file(small: Stage) -> None:
    answer = await small.upload("sendDocument", {"document": ("a.bin", b"x" * 3001)}, chat_id=LI)
    file_id = answer["result"]["document"]["file_id"]
    assert await small.refused("getFile", file_id=file_id) == "Bad Request: file is too big"


async def test_the_bounds_are_telegrams(stage: Stage) -> None:
    limits = Limits()
    assert (limits.upload_bytes, limits.photo_bytes, limits.download_bytes) == (52428800, 10485760, 20971520)


async def test_a_caption_has_at_most_1024_units_after_parsing(stage: Stage) -> None:
    async def caption(text: str) -> dict[str, object]:
        files = {"document": ("a.txt", b"x")}
        return await stage.upload("sendDocument", files, chat_id=LI, caption=text, parse_mode="HTML")

    assert (await caption("&amp;" * 1000 + "<i>" + "😀" * 12 + "</i>"))["ok"] is True
    assert (await caption("😀" * 512 + "x"))["description"] == "Bad Request: message caption is too long"
    assert (await caption("<b>"))["description"] == (
        "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\""
    )


async def test_an_album_is_two_to_ten_of_a_kind(stage: Stage) -> None:
    files = {f"f{n}": (f"{n}.png", png()) for n in range(11)}

    async def album(*media: dict[str, str]) -> dict[str, object]:
        return await stage.upload("sendMediaGroup", files, chat_id=LI, media=json.dumps(media))

    photos = [{"type": "photo", "media": f"attach://f{n}", "caption": f"图{n}"} for n in range(11)]
    answer = await album(*photos[:3])
    messages = answer["result"]
    assert isinstance(messages, list)
    assert [message["caption"] for message in messages] == ["图0", "图1", "图2"]
    assert len({message["media_group_id"] for message in messages}) == 1
    assert (await album(*photos))["description"] == "Bad Request: too many messages to send as an album"
    assert (await album())["description"] == "Bad Request: there are no messages to send"
    mixed = await album(photos[0], {"type": "document", "media": "attach://f1"})
    assert mixed["description"] == "Bad Request: document can't be mixed with other media types"
    missing = await album({"type": "photo", "media": "attach://none"}, photos[0])
    assert missing["description"] == "Bad Request: can't parse InputMedia: media not found"
    unknown = await album({"type": "hologram", "media": "attach://f1"}, photos[0])
    assert unknown["description"] == 'Bad Request: can\'t parse InputMedia: type "hologram" is unsupported'
    bad_caption = await album({**photos[0], "caption": "<b>", "parse_mode": "HTML"}, photos[1])
    assert bad_caption["description"] == (
        "Bad Request: can't parse InputMedia: Can't parse entities: Can't find end tag corresponding to start tag \"b\""
    )
    assert await stage.refused("sendMediaGroup", chat_id=LI) == 'Bad Request: parameter "media" is required'
    assert await stage.refused("sendMediaGroup", chat_id=LI, media="[") == "Bad Request: can't parse media JSON object"
    assert await stage.refused("sendMediaGroup", chat_id=LI, media={}) == "Bad Request: expected an Array of InputMedia"
