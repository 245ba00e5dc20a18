"""/invite: to which post, of which unit, for whom; the link; and the invitations nobody has used yet."""

from typing import Any

from aiogram import Bot
from aiogram.types import BufferedInputFile, CallbackQuery
from aiogram_dialog import Dialog, DialogManager, ShowMode
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from bot import doors
from bot.access import act_of, hearing_of, texts_of
from bot.cutting import listed_name
from bot.papers.qr import qr_of
from bot.states import Invite
from bot.unit_picker import LIST, TYPED, find_units, pickable_units, show_all_units, to_first_page
from bot.widgets import Label, Say, back, choice, home, page, typed
from models.actions.enrol import invite, revoke_invitation
from models.actions.invitation_link import token_of
from models.actions.units import add_unit
from models.questions.invitations import Invited, invitation_by_id, open_invitations
from models.questions.joining import how_far_joined
from models.questions.units import unit_by_id, unit_lines
from models.rules.errors import Refusal
from models.rules.permissions import Deed
from models.rules.words import OFFICE_POSTS, REPORTING_POSTS, Approach, Post, UnitKind, approach_of


async def how_far_we_are(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act = act_of(dialog_manager)
    async with act.database.reading() as session:
        joining = await how_far_joined(session, act.office_id, act.now)
    return {"units": joining.units, "seated": joining.seated, "count": joining.open}


async def units_for_post(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    post = texts_of(dialog_manager).post(dialog_manager.dialog_data["post"])
    return await pickable_units(dialog_manager) | {"post": post}


async def new_unit(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts = texts_of(dialog_manager)
    kinds = [{"id": at, "name": texts.plain("kind", kind=kind)} for at, kind in enumerate(UnitKind, start=1)]
    return {"name": dialog_manager.dialog_data[TYPED], "kinds": kinds}


async def for_whom(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    data = dialog_manager.dialog_data
    of_unit = data["unit"] is not None
    post = texts_of(dialog_manager).post(data["post"], data["unit_name"])
    leads = data["post"] == Post.LEADER
    return {"post": post, "of_unit": of_unit, "of_office": not of_unit, "leads": leads}


async def the_invitation(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    hearing = hearing_of(dialog_manager)
    act = hearing.act
    act.check_may(Deed.LOOK_AT_INVITATIONS)
    async with act.database.reading() as session:
        invited = await invitation_by_id(session, act.office_id, dialog_manager.dialog_data["invitation"])
    facts = _told(dialog_manager, invited)
    invitation = invited.invitation
    if invitation.used_at or invitation.revoked_at or invitation.expires_at <= act.now:
        state = "used" if invitation.used_at else "revoked" if invitation.revoked_at else "expired"
        return facts | {"usable": False, "over": True, "state": state}
    link = f"https://t.me/{hearing.bot_username}?start={token_of(act.secret, invitation.nonce)}"
    return facts | {
        "usable": True,
        "over": False,
        "office": hearing.office.name,
        "link": link,
        "kind": "observer" if invitation.post == Post.OBSERVER else "seat",
        "purpose": hearing.texts.plain("invite-purpose", post=_purpose(invited)),
    }


def _purpose(invited: Invited) -> str:
    """Who is consulted is promised no more than comes: nobody reminds them, nobody asks for their progress."""
    reports = invited.invitation.post in REPORTING_POSTS
    return "consulted" if reports and invited.approach == Approach.CONSULTED else invited.invitation.post.value


def _told(manager: DialogManager, invited: Invited) -> dict[str, Any]:
    texts = texts_of(manager)
    post = texts.post(invited.invitation.post, invited.unit)
    hint = invited.invitation.name_hint
    who = texts.plain("who", post=post, name=hint) if hint else post
    return {"id": invited.invitation.id, "post": post, "who": who, "until": texts.date(invited.invitation.expires_at)}


async def the_open_ones(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    act, texts = act_of(dialog_manager), texts_of(dialog_manager)
    act.check_may(Deed.LOOK_AT_INVITATIONS)
    async with act.database.reading() as session:
        invitations = await open_invitations(session, act.office_id, act.now)
    lines = [_told(dialog_manager, invited) for invited in invitations]
    return {
        "invitations": [line | {"name": texts.plain("invite-line", **line)} for line in lines],
        "count": len(lines),
    }


async def begun(start_data: Any, manager: DialogManager) -> None:
    """Through the door that names unit and post already, or with nothing chosen yet."""
    if not isinstance(start_data, dict):
        return
    act, unit_id, post = act_of(manager), int(start_data["unit"]), Post(start_data["post"])
    async with act.database.reading() as session:
        unit = await unit_by_id(session, act.office_id, unit_id)
    manager.dialog_data.update({"post": post.value, "unit": unit.id, "unit_name": unit.name, TYPED: ""})


async def post_chosen(_: Any, button: Button, manager: DialogManager) -> None:
    post = Post(str(button.widget_id))
    manager.dialog_data.update({"post": post.value, "unit": None, "unit_name": "", TYPED: ""})
    if post in OFFICE_POSTS:
        await manager.switch_to(Invite.name)
    else:
        await to_first_page(manager)
        await manager.switch_to(Invite.unit)


async def unit_chosen(_: Any, __: Any, manager: DialogManager, unit_id: int) -> None:
    act = act_of(manager)
    async with act.database.reading() as session:
        names = {line.id: line.name for line in await unit_lines(session, act.office_id)}
    if unit_id not in names:
        raise Refusal("refused-gone")
    manager.dialog_data.update({"unit": unit_id, "unit_name": names[unit_id]})
    await manager.switch_to(Invite.name)


async def kind_chosen(_: Any, __: Any, manager: DialogManager, at: int) -> None:
    kinds = list(UnitKind)
    if at > len(kinds):
        raise Refusal("refused-gone")
    manager.dialog_data["kind"] = kinds[at - 1].value
    await manager.switch_to(Invite.new_sure)


async def chosen_kind(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts, kind = texts_of(dialog_manager), UnitKind(dialog_manager.dialog_data["kind"])
    return {
        "name": dialog_manager.dialog_data[TYPED],
        "kind": texts.plain("kind", kind=kind.value),
        "approach": approach_of(kind).value,
    }


async def new_unit_sure(_: Any, __: Button, manager: DialogManager) -> None:
    name, kind = manager.dialog_data[TYPED], UnitKind(manager.dialog_data["kind"])
    unit_id = await add_unit(act_of(manager), name, kind, approach_of(kind))
    manager.dialog_data.update({"unit": unit_id, "unit_name": name})
    await manager.switch_to(Invite.name)


async def _make(manager: DialogManager, name: str) -> None:
    data = manager.dialog_data
    data["invitation"] = await invite(act_of(manager), Post(data["post"]), data["unit"], name)
    await _send_link(manager)
    await manager.switch_to(Invite.made)


async def _send_link(manager: DialogManager) -> None:
    """A message of its own, with nothing else in it: it is there to be forwarded."""
    hearing = hearing_of(manager)
    facts = await the_invitation(manager)
    manager.show_mode = ShowMode.DELETE_AND_SEND  # the window stays below what it speaks of
    if facts["usable"]:
        bot: Bot = manager.middleware_data["bot"]
        await bot.send_message(hearing.act.speaker.telegram_id, hearing.texts.html("invite-forward", **facts))


async def link_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    await _send_link(manager)


async def name_typed(words: str, manager: DialogManager) -> None:
    await _make(manager, words)


async def known_wanted(_: Any, __: Button, manager: DialogManager) -> None:
    """Who leads a unit may well be registered already, as its contact or for another unit."""
    await doors.start_leader(manager, manager.dialog_data["unit"])


async def without_name(_: Any, __: Button, manager: DialogManager) -> None:
    await _make(manager, "")


async def qr_wanted(callback: CallbackQuery, _: Button, manager: DialogManager) -> None:
    facts = await the_invitation(manager)
    if not facts["usable"]:
        return
    caption = texts_of(manager).html("invite-qr-caption", **facts)
    photo = BufferedInputFile(qr_of(facts["link"]), "invitation.png")
    assert callback.bot is not None
    manager.show_mode = ShowMode.DELETE_AND_SEND
    await callback.bot.send_photo(callback.from_user.id, photo, caption=caption)


async def revoked(_: Any, __: Button, manager: DialogManager) -> None:
    await revoke_invitation(act_of(manager), manager.dialog_data["invitation"])
    await manager.switch_to(Invite.made)


async def invitation_chosen(_: Any, __: Any, manager: DialogManager, invitation_id: int) -> None:
    manager.dialog_data["invitation"] = invitation_id
    await manager.switch_to(Invite.made)


def _post(post: Post) -> Button:
    return Button(Label(f"invite-button-{post.value}"), id=post.value, on_click=post_chosen)


dialog = Dialog(
    page(
        Invite.post,
        Say("invite-post"),
        Row(_post(Post.CONTACT), _post(Post.LEADER)),
        Row(_post(Post.OBSERVER), _post(Post.COORDINATOR)),
        SwitchTo(Label("invite-button-open"), id="open", state=Invite.open),
        home(),
        getter=how_far_we_are,
    ),
    page(
        Invite.unit,
        Say("invite-unit", when="all"),
        Say("invite-unit-empty", when="empty"),
        Say("invite-unit-found", when="found"),
        Say("invite-unit-none", when="none"),
        typed(find_units),
        *choice(LIST, "units", listed_name, unit_chosen, width=2, height=6),
        SwitchTo(Label("invite-button-new-unit"), id="new", state=Invite.new_kind, when="new"),
        Button(Label("invite-button-all-units"), id="all", on_click=show_all_units, when="typed"),
        back(Invite.post),
        home(),
        getter=units_for_post,
    ),
    page(
        Invite.new_kind,
        Say("invite-new-kind"),
        *choice("kinds", "kinds", listed_name, kind_chosen, width=2, height=9),
        back(Invite.unit),
        getter=new_unit,
    ),
    page(
        Invite.new_sure,
        Say("invite-new-sure"),
        Button(Label("invite-button-enter"), id="enter", on_click=new_unit_sure),
        back(Invite.new_kind),
        home(),
        getter=chosen_kind,
    ),
    page(
        Invite.name,
        Say("invite-name"),
        typed(name_typed),
        Button(Label("invite-button-no-name"), id="none", on_click=without_name),
        Button(Label("invite-button-known"), id="known", on_click=known_wanted, when="leads"),
        back(Invite.unit, when="of_unit"),
        back(Invite.post, "back_to_post", when="of_office"),
        home(),
        getter=for_whom,
    ),
    page(
        Invite.made,
        Say("invite-made", when="usable"),
        Say("invite-gone", when="over"),
        Button(Label("invite-button-link"), id="link", on_click=link_wanted, when="usable"),
        Row(
            Button(Label("invite-button-qr"), id="qr", on_click=qr_wanted, when="usable"),
            SwitchTo(Label("invite-button-revoke"), id="revoke", state=Invite.revoke, when="usable"),
        ),
        SwitchTo(Label("invite-button-another"), id="another", state=Invite.post),
        home(),
        getter=the_invitation,
    ),
    page(
        Invite.revoke,
        Say("invite-revoke", when="usable"),
        Say("invite-gone", when="over"),
        Button(Label("invite-button-revoke-sure"), id="sure", on_click=revoked, when="usable"),
        back(Invite.made),
        home(),
        getter=the_invitation,
    ),
    page(
        Invite.open,
        Say("invite-open-list"),
        *choice("open_ones", "invitations", listed_name, invitation_chosen),
        back(Invite.post),
        home(),
        getter=the_open_ones,
    ),
    on_start=begun,
)
