// The server's people side, one function each. Nothing here knows about the screen.
import { said, t } from "./i18n.js";

export class Refused extends Error {
  constructor(status, body) {
    super(typeof body?.error === "string" ? body.error : `HTTP ${status}`);
    this.status = status;
    this.body = body;
  }
}

// The people's side answers in English alone; what somebody at the page can run into is said in both languages here.
const KNOWN = [
  [/has blocked the bot/, "error.blocked"],
  [/account is deleted/, "error.deleted"],
  [/cannot be sent as a photo/, "error.photo"],
  [/ is empty\.$/, "error.empty"],
  [/at most \d+ MB/, "error.large"],
  [/caption has at most/, "error.caption"],
  [/message to reply to/, "message.missing"],
];

/** One sentence for a person; the server's own words where it has some. */
export function sentence(error) {
  if (!(error instanceof Refused)) return t("error.offline");
  const known = KNOWN.find(([pattern]) => pattern.test(error.message));
  return said(error.body?.message) || (known ? t(known[1]) : t("error.generic", { detail: error.message }));
}

async function call(path, body) {
  const init = body === undefined ? {} : { method: "POST" };
  if (body instanceof FormData) init.body = body;
  else if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { "Content-Type": "application/json" };
  }
  const response = await fetch(path, { cache: "no-store", ...init });
  const answer = await response.json().catch(() => null);
  if (!response.ok) throw new Refused(response.status, answer);
  return answer;
}

const of = (person, verb) => `/sandbox/people/${encodeURIComponent(person)}/${verb}`;
// In the private chat the chat is the person; naming it only where it differs keeps the plain case plain.
const where = (person, chat) => (chat === person ? {} : { chat_id: chat });

export const api = {
  people: () => call("/sandbox/people"),
  addPerson: (first_name, language_code) => call("/sandbox/people", { first_name, language_code }),
  chats: (person) => call(of(person, "chats")),
  chat: (person, chat) => call(of(person, "chat") + (chat === person ? "" : `?chat=${chat}`)),
  start: (person, payload) => call(of(person, "start"), { payload }),
  send: (person, chat, text, reply) =>
    call(of(person, "send"), { text, ...where(person, chat), ...(reply ? { reply_to_message_id: reply } : {}) }),
  contact: (person, chat) => call(of(person, "contact"), where(person, chat)),
  edit: (person, chat, message_id, text) => call(of(person, "edit"), { message_id, text, ...where(person, chat) }),
  press: (person, chat, message_id, data) =>
    call(of(person, "press"), { message_id, data, wait: 3, ...where(person, chat) }),
  read: (person, chat, up_to) => call(of(person, "read"), { up_to, ...where(person, chat) }),
  block: (person) => call(of(person, "block"), {}),
  unblock: (person) => call(of(person, "unblock"), {}),
  upload(person, chat, kind, files, caption, reply) {
    const form = new FormData();
    form.set("kind", kind);
    if (caption) form.set("caption", caption);
    if (reply) form.set("reply_to_message_id", String(reply));
    if (chat !== person) form.set("chat_id", String(chat));
    for (const file of files) form.append("file", file, file.name || "image.png");
    return call(of(person, "upload"), form);
  },
  file: (unique) => `/sandbox/files/${encodeURIComponent(unique)}`,
  clock: () => call("/clock"),
  turn: (how) => call("/clock", how),
  reset: (begins) => call("/reset", { begins }),
};
