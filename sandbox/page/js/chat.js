// The middle: who it is, what was said, and below it the composer or the one button that is possible now.
import { api, sentence } from "./api.js";
import { avatar } from "./avatar.js";
import { mountComposer } from "./composer.js";
import { fill, h, isTouch } from "./dom.js";
import { said, t } from "./i18n.js";
import { icon } from "./icons.js";
import { messageList } from "./list.js";
import { forgetOpened, fullName, gist } from "./message.js";
import { go, leave } from "./route.js";
import { copy, menu, toast } from "./sheets.js";
import { loadChat, loadGroups, on, openChat, personOf, state } from "./state.js";

const ACTIONS = { typing: "chat.typing", upload_document: "chat.uploading", upload_photo: "chat.uploading" };

/** Runs a deed on the open chat and says so when it fails. */
export async function attempt(deed) {
  try {
    return await deed();
  } catch (error) {
    toast(sentence(error), { wrong: true });
    return undefined;
  }
}

export function mountChat(root) {
  const head = h("header", { class: "chat-head" });
  const tabs = h("div", { class: "chat-tabs", hidden: true });
  const pinned = h("button", { class: "pinned", type: "button", hidden: true });
  const empty = h("div", { class: "no-chat" });
  const foot = h("div", { class: "chat-foot" });
  const hello = h("div", { class: "hello", hidden: true });
  const read = new Map(); // chat → the last message that was reported as read
  let typingTimer = 0;

  const composer = mountComposer({ attempt, scrollDown: () => list.bottom() });
  const handlers = {
    jump: (id) => list.jump(id),
    command: (text) => attempt(() => api.send(state.open.person, state.open.chat, text)),
    reply: (message) => composer.reply(message),
    menu: messageMenu,
    group: false,
    key: "",
  };
  const list = messageList(handlers);
  const room = h("section", { class: "room" }, head, tabs, pinned, list.node, hello, foot);
  root.append(empty, room);
  composer.acceptDrops(room);
  // Toasts lie above the composer, however tall it has grown.
  new ResizeObserver(() => {
    document.body.style.setProperty("--foot-height", `${Math.max(foot.offsetHeight, 40)}px`);
  }).observe(foot);

  function messageMenu(message, event) {
    const words = message.text ?? message.caption;
    const mine = message.out && message.text !== undefined;
    const at = event.type === "click" && event.currentTarget?.classList?.contains("handle")
      ? { anchor: event.currentTarget } : { x: event.clientX, y: event.clientY };
    menu([
      { label: t("message.reply"), icon: "reply", testid: "menu-reply", run: () => composer.reply(message) },
      words && { label: t("message.copy"), icon: "copy", testid: "menu-copy", run: () => copy(words) },
      mine && { label: t("message.edit"), icon: "edit", testid: "menu-edit", run: () => composer.edit(message) },
    ].filter(Boolean), at);
  }

  // As on a phone: a tap on the bubble itself (not on something in it) opens its menu.
  list.node.addEventListener("click", (event) => {
    if (!isTouch() || String(getSelection())) return;
    const bubble = event.target.closest(".bubble");
    const row = bubble?.closest(".row");
    if (!row) return;
    const message = openChat()?.messages.find((m) => `msg-${m.message_id}` === row.dataset.testid);
    if (message) messageMenu(message, event);
  });

  function drawHead() {
    const person = personOf(state.open?.person);
    if (!person) return;
    const chat = openChat();
    const action = chat?.draft_action && t(ACTIONS[chat.draft_action] ?? "chat.typing");
    const under = !state.connected ? t("app.connecting") : action || said(person.note) || t("chat.with", { bot: state.bot.first_name });
    fill(head,
      h("button", { class: "round back", type: "button", "aria-label": t("chat.back"), testid: "back", onclick: leave }, icon("back")),
      avatar(person.id, fullName(person)),
      h("div", { class: "who" },
        h("h2", {}, fullName(person)),
        h("p", { class: action || !state.connected ? "under active" : "under", testid: "chat-under" }, under)),
      h("button", {
        class: "round", type: "button", "aria-label": t("chat.menu"), "aria-haspopup": "menu", testid: "chat-menu",
        onclick: (event) => menu([
          { note: `ID ${person.id}` },
          { label: t("chat.start"), icon: "send", testid: "do-start", run: () => attempt(() => api.start(person.id, "")) },
          person.blocked
            ? { label: t("chat.unblock"), icon: "check", testid: "do-unblock", run: () => attempt(() => api.unblock(person.id)) }
            : { label: t("chat.block"), icon: "block", danger: true, testid: "do-block", run: () => attempt(() => api.block(person.id)) },
        ], { anchor: event.currentTarget }),
      }, icon("more")));
  }

  function drawTabs() {
    const chats = state.groups.get(state.open?.person) ?? [];
    tabs.hidden = chats.length < 2;
    fill(tabs, chats.map((c) => {
      const open = c.id === state.open.chat;
      const alone = c.id === state.open.person;
      const unread = open ? 0 : alone ? personOf(c.id)?.unread : c.unread;
      return h("button", {
        type: "button", class: open ? "on" : "", onclick: () => go(state.open.person, c.id),
      }, alone ? state.bot.first_name : c.title, unread ? h("span", { class: "badge" }, String(unread)) : null);
    }));
  }

  function drawFoot() {
    const chat = openChat();
    const group = handlers.group;
    const person = state.open.person;
    const button = (label, testid, deed) => h("button", { class: "begin", type: "button", testid, onclick: () => attempt(deed) }, label);
    const wanted = personOf(person).deactivated ? "deleted" : !chat || group ? "composer" : chat.blocked ? "blocked" : chat.started ? "composer" : "start";
    const sign = `${wanted}${document.documentElement.lang}${state.open.key}`;
    hello.hidden = !chat || chat.messages.length > 0;
    fill(hello, h("p", {}, t(wanted === "start" ? "chat.hello" : "chat.empty")));
    if (foot.dataset.shows !== sign) {
      foot.dataset.shows = sign;
      if (wanted === "deleted") fill(foot, h("p", { class: "no-more" }, t("person.deleted")));
      else if (wanted === "blocked") fill(foot, button(t("chat.restart"), "unblock", () => api.unblock(person)));
      else if (wanted === "start") fill(foot, button(t("chat.begin"), "start", () => api.start(person, "")));
      else fill(foot, composer.node);
    }
    composer.setMenu(chat?.menu ?? []);
    composer.setKeys(chat?.messages ?? []);
  }

  function drawPinned() {
    const message = openChat()?.pinned;
    const known = message && typeof message === "object";
    pinned.hidden = !known;
    if (!known) return;
    pinned.onclick = () => list.jump(message.message_id);
    fill(pinned, icon("pin"), h("span", {}, h("b", {}, t("chat.pinned")), h("span", {}, gist(message))));
  }

  function drawMessages(unread) {
    const chat = openChat();
    if (!chat) return;
    list.show(`${state.open.key}${document.documentElement.lang}`, chat, unread);
    report();
    clearTimeout(typingTimer);
    // Nothing tells when "typing" has run out; Telegram lets it stand for five seconds.
    if (chat.draft_action) typingTimer = setTimeout(() => loadChat(state.open.person, state.open.chat).catch(() => {}), 5200);
  }

  /** Only what a person can really have seen counts as read. */
  function report() {
    if (!state.open || document.hidden) return;
    const last = list.last();
    if (!last || (read.get(state.open.key) ?? 0) >= last) return;
    read.set(state.open.key, last);
    api.read(state.open.person, state.open.chat, last).catch(() => read.delete(state.open?.key));
  }

  function openRoute() {
    const there = state.open && personOf(state.open.person);
    root.dataset.open = there ? "yes" : "no";
    composer.switchTo(there ? state.open : null);
    if (!there) {
      list.clear();
      fill(empty, icon("chat"), h("p", {}, t("chat.none")), h("p", { class: "faint" }, t("chat.none.more")));
      return;
    }
    const { person, chat, key } = state.open;
    handlers.group = person !== chat;
    handlers.key = key;
    const unread = there.unread;
    list.clear();
    drawAll(unread);
    if (!state.chats.has(key)) attempt(() => loadChat(person, chat));
    loadGroups(person).catch(() => {});
  }

  function drawAll(unread) {
    drawHead();
    drawTabs();
    drawPinned();
    drawFoot();
    drawMessages(unread);
  }

  on("route", openRoute);
  on("language", () => { foot.dataset.shows = ""; openRoute(); });
  on("people", () => {
    // The address may name somebody who joins a moment later, or who went with a reset.
    const there = Boolean(state.open && personOf(state.open.person));
    if (there !== (root.dataset.open === "yes")) openRoute();
    else if (there) {
      drawHead();
      drawTabs();
      drawFoot(); // blocked, started, deleted: the person's own state
    }
  });
  on("chat", (key) => { if (key === state.open?.key && root.dataset.open === "yes") drawAll(personOf(state.open.person)?.unread); });
  on("groups", (person) => { if (person === state.open?.person) drawTabs(); });
  on("connection", drawHead);
  on("reset", () => { read.clear(); forgetOpened(); composer.forget(); list.clear(); });
  document.addEventListener("visibilitychange", report);
}
