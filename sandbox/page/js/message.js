// One message, or one album, as a row with its bubble. What it may do is handed in, so that it can be read alone.
import { append, fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { formatted } from "./entities.js";
import { keyboard } from "./keyboard.js";
import { deepLink, follow } from "./links.js";
import { document_, fileOf, photo } from "./media.js";
import { clockTime } from "./time.js";

const opened = new Map(); // "chat:message" → which of its quotes and spoilers are open

export const forgetOpened = () => opened.clear();

function openedOf(key) {
  if (!opened.has(key)) opened.set(key, new Set());
  return opened.get(key);
}

export const fullName = (user) => [user?.first_name ?? user?.title, user?.last_name].filter(Boolean).join(" ");

const card = (message) => message.contact && `${fullName(message.contact)} ${message.contact.phone_number}`;

/** A line that stands for a message where there is room for one line only. */
export function gist(message) {
  if (!message) return "";
  const words = message.text ?? message.caption ?? card(message);
  if (words) return words.slice(0, 200).replace(/\s+/g, " ");
  if (message.photo) return t("message.photo");
  return fileOf(message)?.file_name ?? t("message.file");
}

/** Fills (or refills) a row. `on`: {jump(id), menu(message, event), command(text), group} */
export function drawMessage(row, album, on) {
  const head = album[0];
  const talking = album.find((m) => m.caption || m.text) ?? head;
  row.className = `row ${head.out ? "out" : "in"}`;
  row.dataset.testid = `msg-${head.message_id}`;
  const bubble = h("div", { class: "bubble" });
  bubble.append(h("button", {
    class: "handle", type: "button", "aria-label": t("message.more"), "aria-haspopup": "menu",
    onclick: (event) => { event.stopPropagation(); on.menu(talking, event); },
  }, icon("down")));
  if (on.group && !head.out) bubble.append(h("div", { class: "sender" }, fullName(head.from)));
  if (head.reply_to_message) bubble.append(replied(head.reply_to_message, head.quote, on));
  const pictures = album.filter((m) => m.photo?.length);
  if (pictures.length === 1) bubble.append(photo(pictures[0]));
  else if (pictures.length) bubble.append(grid(pictures));
  for (const m of album) if (fileOf(m)) bubble.append(stamped(m, document_(fileOf(m)), head));
  const words = talking.text ?? talking.caption ?? card(talking);
  if (words) bubble.append(wording(talking, words, on));
  else if (!pictures.length && !album.some(fileOf)) bubble.append(h("div", { class: "text faint" }, t("message.unknown")));
  if (pictures.length && !words) bubble.classList.add("bare");
  if (talking.reactions?.length) bubble.append(h("div", { class: "reactions" }, talking.reactions.map((r) => h("span", {}, r.emoji ?? ""))));
  bubble.append(time(talking, words));
  bubble.addEventListener("contextmenu", (event) => {
    if (event.target.closest("a")) return; // the browser's own menu for links
    event.preventDefault();
    on.menu(talking, event);
  });
  bubble.addEventListener("dblclick", () => { if (!String(getSelection()).includes("\n")) on.reply(talking); });
  fill(row, h("div", { class: "block" }, bubble, keyboard(talking) ?? keyboard(head)));
  return row;
}

// Each file of an album can be named by its own number, in tests and by a jump.
function stamped(m, node, head) {
  if (m !== head) node.dataset.testid = `msg-${m.message_id}`;
  return node;
}

function wording(message, words, on) {
  const entities = message.text === undefined ? message.caption_entities : message.entities;
  const handlers = {
    link: follow,
    isDeep: (url) => deepLink(url) !== null,
    command: on.command,
    opened: openedOf(`${on.key}:${message.message_id}`),
  };
  const text = h("div", { class: "text" }, formatted(words, entities, handlers));
  // Room for the time on the last line, so that short messages stay one line high.
  text.append(h("span", { class: message.edit_date ? "room wide" : "room", "aria-hidden": "true" }));
  return text;
}

function time(message, words) {
  return h("span", { class: words ? "time" : "time alone" },
    message.edit_date ? h("span", { class: "edited" }, t("message.edited")) : null,
    h("time", {}, clockTime(message.date * 1000)),
    message.out ? icon("check") : null);
}

function replied(original, quote, on) {
  return h("button", {
    class: "replied", type: "button", testid: "replied",
    onclick: (event) => { event.stopPropagation(); on.jump(original.message_id); },
  },
  h("span", { class: "who" }, fullName(original.from)),
  h("span", { class: "what" }, quote?.text ?? gist(original)));
}

function grid(pictures) {
  const box = h("div", { class: `album of-${Math.min(pictures.length, 10)}` });
  return append(box, pictures.map((m, i) => {
    const tile = photo(m, true);
    if (i > 0) tile.dataset.testid = `msg-${m.message_id}`;
    return tile;
  }));
}

/** Joined, left, pinned …: a grey line in the middle. null when it is an ordinary message. */
export function service(m) {
  if (m.pinned_message) return `${fullName(m.from)} ${t("service.pinned")}`;
  if (m.new_chat_members) return t("service.joined", { who: m.new_chat_members.map(fullName).join("、") });
  if (m.left_chat_member) return t("service.left", { who: fullName(m.left_chat_member) });
  if (m.new_chat_title) return t("service.title", { what: m.new_chat_title });
  if (m.group_chat_created || m.supergroup_chat_created) return t("service.created");
  if (m.migrate_to_chat_id || m.migrate_from_chat_id) return t("service.migrated");
  return null;
}
