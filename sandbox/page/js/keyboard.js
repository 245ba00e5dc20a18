// Inline keyboards: rows exactly as the bot gave them, a waiting state until the bot answers, and its answer.
import { api, Refused, sentence } from "./api.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { deepLink, follow } from "./links.js";
import { alertBox, copy, toast } from "./sheets.js";
import { keyOf, loadChat, on, state } from "./state.js";

const asking = new Map(); // "chat|message" → presses whose request is still out
const waiting = new Set(); // "chat|message|data": outlives the redrawing of its bubble
const late = new Map(); // "chat|message" → the answer's event, heard while the press itself was still asking
const PATIENCE = 30_000; // as long as Telegram's own clients turn the wheel
const name = (message, data) => `${state.open?.key}|${message}|${data}`;

export function keyboard(message) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!Array.isArray(rows) || !rows.length) return null;
  return h("div", { class: "keyboard" }, rows.map((row) => h("div", { class: "keyboard-row" }, row.map((b) => button(message, b)))));
}

function button(message, spec) {
  const isUrl = Boolean(spec.url);
  const deep = isUrl && deepLink(spec.url);
  const data = spec.callback_data;
  const key = name(message.message_id, data);
  const busy = data !== undefined && waiting.has(key);
  return h("button", {
    class: `inline${busy ? " waiting" : ""}${spec.style ? ` style-${String(spec.style).replace(/\W/g, "")}` : ""}`,
    type: "button", "aria-busy": busy ? "true" : null, data: data === undefined ? {} : { press: key },
    onclick: (event) => {
      event.stopPropagation();
      if (isUrl) follow(spec.url, spec.text);
      else if (data !== undefined) press(message.message_id, data);
      else if (spec.copy_text) copy(String(spec.copy_text.text ?? ""));
      else toast(t("button.unsupported"), { wrong: true });
    },
  }, h("span", {}, spec.text), isUrl ? icon(deep ? "phone" : "out") : null, spec.copy_text ? icon("copy") : null);
}

function mark(key, busy) {
  if (busy) waiting.add(key);
  else waiting.delete(key);
  for (const node of document.querySelectorAll(".inline")) {
    if (node.dataset.press !== key) continue;
    node.classList.toggle("waiting", busy);
    if (busy) node.setAttribute("aria-busy", "true");
    else node.removeAttribute("aria-busy");
  }
}

async function press(message, data) {
  const { person, chat } = state.open;
  const key = name(message, data);
  if (waiting.has(key)) return; // a second tap while the first waits says nothing new
  const place = `${state.open.key}|${message}`;
  mark(key, true);
  asking.set(place, (asking.get(place) ?? 0) + 1);
  late.delete(place);
  let over = true;
  try {
    // The request is held for a moment only: a browser opens six connections, and waiting must not use them up.
    const asked = await api.press(person, chat, message, data);
    const answer = asked.answered ? asked : late.get(place);
    if (answer) show(person, answer);
    else {
      over = false; // the answer comes as an event, or not at all
      setTimeout(() => mark(key, false), PATIENCE);
    }
  } catch (error) {
    const gone = error instanceof Refused && error.status === 409 && error.message === "no such button";
    toast(gone ? t("button.gone") : sentence(error), { wrong: true });
    if (gone) loadChat(person, chat).catch(() => {});
  } finally {
    asking.set(place, asking.get(place) - 1);
    late.delete(place);
    if (over) mark(key, false);
  }
}

function show(person, { text, show_alert, url }) {
  if (state.open?.person !== person) return; // somebody else's phone is in the hand by now
  if (url) follow(url, url);
  if (!text) return;
  if (show_alert) alertBox(text);
  else toast(text);
}

// Answers that arrive by event alone: the bot took longer than the request was held.
on("answer", (event) => {
  const here = state.open?.person === event.person ? state.open.chat : event.person;
  const key = keyOf(event.person, event.chat ?? here);
  const place = `${key}|${event.message_id}`;
  if (asking.get(place)) {
    late.set(place, event); // the press brings it, or takes it from here
    return;
  }
  const mine = [...waiting].find((one) => one.startsWith(`${place}|`)); // the one pressed first
  if (!mine) return; // a press by another hand, in a second window or a test, is answered there
  mark(mine, false);
  show(event.person, event);
});

on("reset", () => waiting.clear());
