// How somebody joins: a new phone, or an invitation link opened on one of the phones.
import { api, sentence } from "./api.js";
import { avatar } from "./avatar.js";
import { h } from "./dom.js";
import { language, said, t } from "./i18n.js";
import { icon } from "./icons.js";
import { invitation, whenJoining } from "./links.js";
import { fullName } from "./message.js";
import { go } from "./route.js";
import { sheet, toast } from "./sheets.js";
import { loadPeople, state } from "./state.js";

const nameField = () => h("input", {
  class: "field", type: "text", maxlength: "64", required: true, autocomplete: "off", autofocus: true,
  placeholder: t("new.name.hint"), "aria-label": t("new.name"), testid: "new-name", enterkeyhint: "done",
});

async function create(name) {
  return (await api.addPerson(name, language() === "zh" ? "zh-hans" : "en")).id;
}

/** Opens the bot on that phone, with the payload of the link, and shows the phone. */
async function openOn(person, payload) {
  await api.start(person, payload);
  await loadPeople();
  go(person);
}

/** A form whose button waits while it works and says what went wrong without losing what was typed. */
function form(close, fields, label, work) {
  const button = h("button", { class: "primary", type: "submit", testid: "new-create" }, label());
  const wrong = h("p", { class: "wrong", role: "alert", hidden: true });
  const node = h("form", {
    onsubmit: async (event) => {
      event.preventDefault();
      button.disabled = true;
      wrong.hidden = true;
      try {
        await work();
        close(true);
      } catch (error) {
        wrong.textContent = error.words ?? sentence(error);
        wrong.hidden = false;
        button.disabled = false;
      }
    },
  }, fields, wrong, h("div", { class: "sheet-foot" }, button));
  node.addEventListener("input", () => { button.textContent = label(); wrong.hidden = true; });
  return node;
}

export function newPhone() {
  return sheet({
    title: t("new.title"),
    testid: "new-sheet",
    build(close) {
      const name = nameField();
      const link = h("input", {
        class: "field", type: "text", autocomplete: "off", placeholder: t("new.link.hint"), testid: "new-link", enterkeyhint: "done",
      });
      const label = () => t(link.value.trim() ? "new.open" : "new.create");
      return [
        h("p", { class: "lead" }, t("new.lead")),
        form(close, [
          h("label", {}, h("span", {}, t("new.name")), name),
          h("label", {}, h("span", {}, t("new.link")), link),
        ], label, async () => {
          const pasted = link.value.trim();
          const payload = pasted ? invitation(pasted) : null;
          // Checked before the phone exists: a slip in the link must not leave half a person behind.
          if (pasted && payload === null) throw Object.assign(new Error(), { words: t("new.bad") });
          const person = await create(name.value.trim());
          if (payload !== null) await openOn(person, payload);
          else {
            await loadPeople();
            go(person);
          }
        }),
      ];
    },
  });
}

export function join(payload) {
  return sheet({
    title: t(payload ? "join.title" : "join.plain"),
    testid: "join-sheet",
    build(close) {
      const name = nameField();
      const pick = async (person) => {
        close(true);
        try {
          await openOn(person, payload);
        } catch (error) {
          toast(sentence(error), { wrong: true });
        }
      };
      return [
        h("p", { class: "lead" }, t("join.who")),
        h("div", { class: "join-new" },
          icon("phone"),
          form(close, [h("label", {}, h("span", {}, t("new.name")), name)], () => t("join.new"), async () => {
            await openOn(await create(name.value.trim()), payload);
          })),
        h("h3", {}, t("join.others")),
        h("div", { class: "join-others" }, state.people.map((person) => h("button", {
          type: "button", class: "join-person", testid: `join-${person.id}`, onclick: () => pick(person.id),
        }, avatar(person.id, fullName(person)), h("span", { class: "about" },
          h("span", { class: "name" }, fullName(person)),
          h("span", { class: "note" }, person.started ? said(person.note) : t("person.fresh")))))),
      ];
    },
  });
}

whenJoining(join);
