// The cast: one entry a person, in the order in which they were added, so that everyone stays where one looks for them.
import { avatar } from "./avatar.js";
import { fill, h } from "./dom.js";
import { language, said, setLanguage, t } from "./i18n.js";
import { icon } from "./icons.js";
import { newPhone } from "./join.js";
import { fullName } from "./message.js";
import { go } from "./route.js";
import { emit, now, on, state } from "./state.js";
import { stamp } from "./time.js";

export function mountPeople(root) {
  const title = h("h1", {});
  const add = h("button", { class: "new-phone", type: "button", testid: "new-phone", onclick: () => newPhone() });
  const list = h("nav", { class: "cast", testid: "people" });
  const note = h("p", { class: "sandbox-note", testid: "sandbox-note" });
  const tongue = h("button", {
    class: "tongue", type: "button", testid: "language",
    onclick: () => { setLanguage(language() === "zh" ? "en" : "zh"); emit("language"); },
  });
  root.append(h("div", { class: "people-head" }, title, tongue), add, list, note);

  const entries = new Map();
  let shown = null; // whose chat was open when the list was last drawn

  function frame() {
    title.textContent = state.connected ? t("app.people") : t("app.connecting");
    title.classList.toggle("connecting", !state.connected);
    fill(add, icon("plus"), h("span", {}, t("person.new")));
    list.setAttribute("aria-label", t("app.people"));
    fill(note, t("app.sandbox"));
    fill(tongue, h("span", { class: language() === "zh" ? "on" : "" }, "中"), h("span", { class: language() === "en" ? "on" : "" }, "EN"));
    tongue.setAttribute("aria-label", t("app.language"));
  }

  function draw() {
    const seen = new Set();
    let place = list.firstChild;
    for (const person of state.people) {
      seen.add(person.id);
      const sign = JSON.stringify([person, language(), person.last && stamp(person.last.date * 1000, now())]);
      let had = entries.get(person.id);
      if (!had) {
        const node = h("button", { type: "button", testid: `person-${person.id}`, onclick: () => go(person.id) });
        had = { node, sign: "" };
        entries.set(person.id, had);
      }
      if (had.sign !== sign) {
        had.sign = sign;
        drawPerson(had.node, person);
      }
      const current = state.open?.person === person.id;
      had.node.className = `person${current ? " current" : ""}${person.blocked || person.deactivated ? " is-blocked" : ""}`;
      if (current) had.node.setAttribute("aria-current", "true");
      else had.node.removeAttribute("aria-current");
      if (had.node === place) place = place.nextSibling;
      else list.insertBefore(had.node, place);
    }
    for (const [id, { node }] of entries) {
      if (seen.has(id)) continue;
      node.remove();
      entries.delete(id);
    }
    // Whoever is chosen, or has just come, is seen in the list, however long it is.
    const open = state.open?.person ?? null;
    if (open !== shown && (!open || entries.has(open))) {
      shown = open;
      entries.get(open)?.node.scrollIntoView({ block: "nearest" });
    }
    const unread = state.people.reduce((sum, one) => sum + (one.unread || 0), 0);
    document.title = (unread ? `(${unread}) ` : "") + t("app.title");
  }

  for (const topic of ["people", "route"]) on(topic, draw);
  on("clock", draw); // 「09:00」 becomes 「周一」 when the clock has been turned
  on("connection", frame);
  on("language", () => { frame(); draw(); });
  frame();
}

function drawPerson(node, person) {
  const name = fullName(person);
  const last = person.last;
  const words = last ? (last.from_bot ? "" : t("person.me")) + (last.text || t(last.kind === "photo" ? "message.photo" : "message.file")) : t(person.started ? "chat.empty" : "person.fresh");
  fill(node,
    avatar(person.id, name),
    h("span", { class: "about" },
      h("span", { class: "top" },
        h("span", { class: "name" }, name),
        person.blocked ? h("span", { class: "blocked", title: t("person.blocked"), role: "img", "aria-label": t("person.blocked") }, icon("block")) : null,
        last ? h("time", {}, stamp(last.date * 1000, now())) : null),
      person.deactivated || said(person.note) ? h("span", { class: "note" }, person.deactivated ? t("person.deleted") : said(person.note)) : null,
      h("span", { class: "bottom" },
        h("span", { class: last ? "last" : "last faint" }, words.slice(0, 120)),
        person.unread
          ? h("span", { class: "badge", testid: `unread-${person.id}`, "aria-label": t("person.unread", { n: person.unread }) }, person.unread > 99 ? "99+" : String(person.unread))
          : null)));
}
