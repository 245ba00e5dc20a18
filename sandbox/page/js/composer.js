// What a person writes: a growing field, the reply or edit bar above it, the command menu, and files.
import { api } from "./api.js";
import { attachments } from "./attach.js";
import { commandMenu } from "./commands.js";
import { fill, h, isTouch } from "./dom.js";
import { t } from "./i18n.js";
import { icon } from "./icons.js";
import { fullName, gist } from "./message.js";
import { replyKeys } from "./replykeys.js";
import { menu } from "./sheets.js";
import { keyOf, on } from "./state.js";

const PREFIX = "duban.draft.";
const MAX_HEIGHT = 180;

export function mountComposer({ attempt, scrollDown }) {
  let open = null; // {person, chat}
  let about = null; // {kind: "reply" | "edit", message}

  const bar = h("div", { class: "about-bar", hidden: true, testid: "about-bar" });
  const field = h("textarea", { class: "composer", rows: "1", testid: "composer", autocomplete: "off" });
  const send = h("button", { class: "round send", type: "button", testid: "send", onclick: submit }, icon("send"));
  const attach = h("button", { class: "round", type: "button", testid: "attach", "aria-haspopup": "menu", onclick: chooseKind }, icon("attach"));
  const commands = commandMenu({
    field,
    send: (text) => { field.value = ""; changed(); attempt(() => api.send(open.person, open.chat, text)); },
  });
  const picker = h("input", { type: "file", multiple: true, hidden: true, testid: "file-input" });
  const files = attachments({
    attempt,
    target: () => open,
    replyTo: () => (about?.kind === "reply" ? about.message.message_id : undefined),
    sent: () => { setAbout(null); field.focus(); scrollDown(); },
  });
  const keys = replyKeys(
    (text) => attempt(() => api.send(open.person, open.chat, text)),
    () => attempt(() => api.contact(open.person, open.chat)),
  );
  const node = h("div", { class: "composer-box" }, commands.node, bar,
    h("div", { class: "composer-row" }, commands.button, attach, field, send, picker), keys.node);

  function chooseKind() {
    const choose = (kind) => {
      picker.accept = kind === "photo" ? "image/*" : "";
      picker.dataset.kind = kind;
      picker.click();
    };
    menu([
      { label: t("composer.photo"), icon: "photo", testid: "attach-photo", run: () => choose("photo") },
      { label: t("composer.file"), icon: "file", testid: "attach-file", run: () => choose("document") },
    ], { anchor: attach });
  }

  picker.addEventListener("change", () => {
    const chosen = [...picker.files];
    picker.value = ""; // choosing the same file again must be a change again
    files.offer(chosen, picker.dataset.kind ?? "document", takeText());
  });

  // What stands in the field becomes the caption, as in Telegram on the desktop; it comes back if the sheet is closed.
  function takeText() {
    const text = about?.kind === "edit" ? "" : field.value;
    return { text, taken: () => { field.value = ""; changed(); } };
  }

  async function submit() {
    const text = field.value.trim();
    if (!text || !open) return;
    const { person, chat } = open;
    const had = { text: field.value, about };
    field.value = "";
    setAbout(null);
    changed();
    const done = await attempt(async () => {
      if (had.about?.kind === "edit") await api.edit(person, chat, had.about.message.message_id, text);
      else await api.send(person, chat, text, had.about?.message.message_id);
      return true;
    });
    if (!done && !field.value && open?.chat === chat) {
      field.value = had.text; // nothing typed is ever lost
      setAbout(had.about);
      changed();
    } else if (done && had.about?.kind !== "edit") scrollDown();
  }

  function grow() {
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight, MAX_HEIGHT)}px`;
    field.style.overflowY = field.scrollHeight > MAX_HEIGHT ? "auto" : "hidden";
  }

  function changed() {
    grow();
    send.disabled = !field.value.trim();
    commands.typed(about ? "" : field.value);
    keep();
  }

  function keep() {
    if (!open || about?.kind === "edit") return;
    const key = PREFIX + keyOf(open.person, open.chat);
    try {
      if (field.value || about) sessionStorage.setItem(key, JSON.stringify({ text: field.value, reply: about?.message }));
      else sessionStorage.removeItem(key);
    } catch { /* a draft is a kindness, not a promise */ }
  }

  function kept() {
    try {
      return JSON.parse(sessionStorage.getItem(PREFIX + keyOf(open.person, open.chat))) ?? {};
    } catch {
      return {};
    }
  }

  function setAbout(next) {
    about = next;
    bar.hidden = !next;
    if (!next) return;
    const editing = next.kind === "edit";
    fill(bar, icon(editing ? "edit" : "reply"),
      h("div", { class: "about-what" },
        h("b", {}, editing ? t("composer.edit") : t("composer.reply", { who: fullName(next.message.from) })),
        h("span", {}, gist(next.message))),
      h("button", { class: "round", type: "button", "aria-label": t("composer.cancel"), testid: "about-cancel", onclick: cancel }, icon("close")));
  }

  function cancel() {
    const editing = about?.kind === "edit";
    setAbout(null);
    if (editing) field.value = kept().text ?? ""; // the draft from before the edit
    changed();
    field.focus();
  }

  field.addEventListener("input", changed);
  field.addEventListener("keydown", (event) => {
    // While an input method composes Chinese, Enter belongs to it.
    if (event.isComposing || event.keyCode === 229) return;
    if (commands.key(event)) return;
    if (event.key === "Escape" && about) cancel();
    else if (event.key === "Enter" && !event.shiftKey && !isTouch()) submit();
    else return;
    event.preventDefault();
  });
  field.addEventListener("paste", (event) => {
    const pasted = [...(event.clipboardData?.files ?? [])];
    if (!pasted.length) return;
    event.preventDefault();
    files.offer(pasted, "photo", takeText());
  });

  function words() {
    field.placeholder = t("composer.hint");
    field.setAttribute("aria-label", t("composer.hint"));
    send.setAttribute("aria-label", t("composer.send"));
    attach.setAttribute("aria-label", t("composer.attach"));
  }
  on("language", words);
  words();

  return {
    node,
    reply(message) { setAbout({ kind: "reply", message }); changed(); field.focus(); },
    edit(message) { keep(); setAbout({ kind: "edit", message }); field.value = message.text; changed(); field.focus(); },
    setMenu: commands.setMenu,
    setKeys: keys.show,
    acceptDrops: (room) => files.acceptDrops(room, () => node.isConnected && open, takeText),
    switchTo(next) {
      if (open && next && keyOf(open.person, open.chat) === keyOf(next.person, next.chat)) return;
      open = next;
      setAbout(null);
      if (!open) return;
      const { text = "", reply } = kept();
      field.value = text;
      if (reply) setAbout({ kind: "reply", message: reply });
      changed();
      requestAnimationFrame(grow); // it has no height until it is in the page
      if (!isTouch()) requestAnimationFrame(() => field.focus({ preventScroll: true }));
    },
    forget() {
      try {
        for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
      } catch { /* nothing was kept, then */ }
      field.value = "";
      setAbout(null);
      changed();
    },
  };
}
