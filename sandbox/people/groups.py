"""Groups: made, changed into supergroups, left by the bot."""

from aiohttp import web

from sandbox.errors import Json, Refused
from sandbox.people.deeds import tell_membership
from sandbox.people.door import door, given_in
from sandbox.shapes import print_bot, print_member, print_message
from sandbox.things import Chat
from sandbox.world import World


def group_routes(world: World) -> list[web.RouteDef]:
    async def make(request: web.Request) -> Json:
        given = await given_in(request)
        title, members = given.text("title").strip(), given.numbers("members")
        if not title or not members:
            raise Refused(400, "A group has a title and at least one member.")
        if unknown := [member for member in members if member not in world.people]:
            raise Refused(404, f"There is no person with the id {unknown[0]}.")
        supergroup, number = given.flag("supergroup"), world.next("group")
        chat_id = -(1_000_000_000_000 + number) if supergroup else -number
        chat = Chat(chat_id, "supergroup" if supergroup else "group", title, members, bot="left")
        world.chats[chat_id] = chat
        world.changed(chat)
        if given.flag("bot", True):
            _bring_bot(world, chat)
        return {"id": chat_id}

    async def migrate(request: web.Request) -> Json:
        chat = _group(world, request)
        if chat.kind != "group" or chat.migrated_to is not None:
            raise Refused(409, "Only a basic group can become a supergroup, and only once.")
        new_id = -(1_000_000_000_000 + world.next("group"))
        new = world.chats[new_id] = Chat(new_id, "supergroup", chat.title, list(chat.members), bot=chat.bot)
        chat.migrated_to = new_id
        creator = chat.members[0]
        for where, content in ((chat, {"migrate_to_chat_id": new_id}), (new, {"migrate_from_chat_id": chat.id})):
            message = world.post(where, creator, content)
            if chat.bot in {"member", "administrator"}:
                world.updates.add("message", print_message(world, message))
        return {"id": new_id}

    async def kick(request: web.Request) -> Json:
        _change_bot(world, _group(world, request), "kicked")
        return {}

    async def add_bot(request: web.Request) -> Json:
        _bring_bot(world, _group(world, request))
        return {}

    async def promote(request: web.Request) -> Json:
        _change_bot(world, _group(world, request), "administrator")
        return {}

    return [
        web.post("/sandbox/groups", door(world, make)),
        web.post("/sandbox/groups/{id}/migrate", door(world, migrate)),
        web.post("/sandbox/groups/{id}/kick_bot", door(world, kick)),
        web.post("/sandbox/groups/{id}/add_bot", door(world, add_bot)),
        web.post("/sandbox/groups/{id}/promote_bot", door(world, promote)),
    ]


def _group(world: World, request: web.Request) -> Chat:
    raw = request.match_info["id"]
    chat = world.chats.get(int(raw)) if raw.lstrip("-").isdigit() else None
    if chat is None or chat.private:
        raise Refused(404, "There is no such group.")
    return chat


def _change_bot(world: World, chat: Chat, status: str) -> None:
    if chat.bot == status:
        return
    before = print_member(world, chat, world.bot_id)
    chat.bot = status
    world.changed(chat)
    tell_membership(world, world.people[chat.members[0]], chat, before)


def _bring_bot(world: World, chat: Chat) -> None:
    if chat.bot in {"member", "administrator"}:
        raise Refused(409, "The bot is in the group already.")
    _change_bot(world, chat, "member")
    message = world.post(chat, chat.members[0], {"new_chat_members": [print_bot(world)]})
    world.updates.add("message", print_message(world, message))
