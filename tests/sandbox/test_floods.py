"""Flood limits: strict in every window, with a pause that has to be kept."""

from sandbox.errors import ApiError
from sandbox.limits import Flood, Limits
from tests.sandbox.conftest import CHEN, LI, Clock, Stage


def refused_429(seconds: int) -> dict[str, object]:
    return {
        "ok": False,
        "error_code": 429,
        "description": f"Too Many Requests: retry after {seconds}",
        "parameters": {"retry_after": seconds},
    }


async def test_four_letters_a_second_to_one_person_and_no_more(stage: Stage) -> None:
    for _ in range(4):
        await stage.ok("sendMessage", chat_id=LI, text="x")
    assert await stage.call("sendMessage", chat_id=LI, text="x") == refused_429(1)
    await stage.ok("sendMessage", chat_id=CHEN, text="x")  # another chat is another matter
    stage.clock.pass_(0.9)
    assert await stage.call("sendMessage", chat_id=LI, text="x") == refused_429(1)
    stage.clock.pass_(0.1)
    await stage.ok("sendMessage", chat_id=LI, text="x")


async def test_a_person_bears_one_letter_a_second_in_the_long_run(stage: Stage) -> None:
    for _ in range(20):
        await stage.ok("sendMessage", chat_id=LI, text="x")
        stage.clock.pass_(0.5)
    assert await stage.call("sendMessage", chat_id=LI, text="x") == refused_429(10)
    stage.clock.pass_(9)
    assert await stage.call("sendMessage", chat_id=LI, text="x") == refused_429(1)
    stage.clock.pass_(1)
    await stage.ok("sendMessage", chat_id=LI, text="x")


async def test_thirty_letters_a_second_in_all(stage: Stage) -> None:
    people = [stage.sandbox.add_person(first_name=f"联络员{n}", started=True)["id"] for n in range(31)]
    for person in people[:30]:
        await stage.ok("sendMessage", chat_id=person, text="x")
    assert await stage.call("sendMessage", chat_id=people[30], text="x") == refused_429(1)
    stage.clock.pass_(1)
    await stage.ok("sendMessage", chat_id=people[30], text="x")


async def test_twenty_letters_a_minute_to_a_group(stage: Stage) -> None:
    group = await stage.group(CHEN, LI)
    for _ in range(20):
        await stage.ok("sendMessage", chat_id=group, text="x")
        stage.clock.pass_(1)
    assert await stage.call("sendMessage", chat_id=group, text="x") == refused_429(40)
    stage.clock.pass_(40)
    await stage.ok("sendMessage", chat_id=group, text="x")


async def test_edits_and_deletions_count_in_the_wider_bound(stage: Stage) -> None:
    numbers = [(await stage.ok("sendMessage", chat_id=LI, text="x"))["message_id"] for _ in range(2)]
    for n in range(58):
        await stage.ok("editMessageText", chat_id=LI, message_id=numbers[0], text=f"x{n}")
    assert await stage.call("editMessageText", chat_id=LI, message_id=numbers[0], text="y") == refused_429(1)
    assert await stage.call("deleteMessage", chat_id=LI, message_id=numbers[1]) == refused_429(1)
    stage.clock.pass_(1)
    await stage.ok("deleteMessage", chat_id=LI, message_id=numbers[1])


async def test_what_is_refused_for_another_reason_does_not_count(stage: Stage) -> None:
    for _ in range(10):
        await stage.refused("sendMessage", chat_id=LI, text="<", parse_mode="HTML")
    for _ in range(4):
        await stage.ok("sendMessage", chat_id=LI, text="x")


async def test_answers_to_taps_and_polls_are_free(stage: Stage) -> None:
    for n in range(70):
        await stage.updates()
        await stage.refused("answerCallbackQuery", callback_query_id=str(n))
    await stage.ok("sendMessage", chat_id=LI, text="x")


async def test_the_pause_is_in_the_header_too(stage: Stage) -> None:
    for _ in range(4):
        await stage.ok("sendMessage", chat_id=LI, text="x")
    async with stage.http.get("/bot4242:TEST/sendMessage", params={"chat_id": LI, "text": "x"}) as response:
        assert response.status == 429
        assert response.headers["Retry-After"] == "1"


def test_no_window_of_one_second_ever_holds_more_than_thirty() -> None:
    clock = Clock()
    flood = Flood(Limits(), clock)
    accepted = []
    for n in range(2000):  # a hundred tries a second for twenty seconds
        try:
            flood.accept_send(n, private=True)
        except ApiError:
            pass
        else:
            accepted.append(clock.at)
        clock.pass_(0.01)
    for first, last in zip(accepted, accepted[30:], strict=False):
        assert last - first >= 1 - 1e-9
