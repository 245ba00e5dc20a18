"""Two processes on one database: one leads, the other takes over when it dies, and nobody notices."""

from pathlib import Path

from tests.stories.office import CHEN, office_of
from tests.stories.process import FromTheShell
from tests.stories.town import Town, free_port, ready, words_of


async def test_the_second_process_takes_over_when_the_first_is_killed(tmp_path: Path, database_url: str) -> None:
    async with office_of(tmp_path, database_url, FromTheShell) as duban:
        await duban.start()
        chen = duban.town.phone(CHEN)
        await chen.open()
        await chen.hears("陈主任，您好")

        port = free_port()
        second = FromTheShell(
            "bot", "run", env=duban.process.env | {"HTTP_PORT": str(port)}, log=tmp_path / "second.log"
        )
        await second.start()
        try:
            heir = Town(duban.town.http, duban.town.chats, f"http://127.0.0.1:{port}")
            await duban.process.kill()
            await chen.say("/settings")
            await ready(heir, second)  # its door opens when it leads
            await chen.hears("称呼：陈主任")
            await heir.turn(by=1)
            assert sum("称呼：陈主任" in words_of(m) for m in await chen.from_bot()) == 1
            assert await second.stop() == 0
        finally:
            if not second.died:
                await second.kill()


async def test_places_in_conversations_kept_in_redis_outlive_a_kill(tmp_path: Path, redis_url: str) -> None:
    async with office_of(tmp_path, "", REDIS_URL=redis_url) as duban:
        await duban.start()
        stranger = await duban.town.new_phone("路人")
        await stranger.open()
        await stranger.tap("申请登记")
        await stranger.hears("第1步")
        await stranger.say("市水利局")
        await stranger.hears("第2步")
        await duban.kill_and_start()
        await stranger.say("钱科长")
        message = await stranger.hears("提交后由办公室确认")
        assert "单位：市水利局" in words_of(message)
        assert "称呼：钱科长" in words_of(message)
