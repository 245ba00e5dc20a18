// The bot's command menu: behind the "/" button, and while a command is being typed.
import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { on } from "./state.js";

export function commandMenu({ field, send }) {
  let all = [];
  let shown = [];
  let chosen = -1;
  const node = h("div", { class: "commands", role: "listbox", hidden: true, testid: "commands" });
  const button = h("button", {
    class: "round menu-button", type: "button", testid: "menu", "aria-expanded": "false", hidden: true, onclick: toggle,
  }, icon("menu"));

  function toggle() {
    if (node.hidden) show(all);
    else hide();
  }

  function show(list) {
    shown = list;
    chosen = -1;
    fill(node, list.map(({ command, description }, i) => h("button", {
      type: "button", role: "option", data: { at: i }, testid: `command-${command}`, onclick: () => take(i),
    }, h("b", {}, `/${command}`), h("span", {}, description))));
    node.hidden = list.length === 0;
    button.setAttribute("aria-expanded", String(!node.hidden));
  }

  function hide() {
    node.hidden = true;
    button.setAttribute("aria-expanded", "false");
  }

  function take(i) {
    const { command } = shown[i];
    hide();
    send(`/${command}`);
    field.focus({ preventScroll: true });
  }

  function choose(step) {
    chosen = (chosen + step + shown.length) % shown.length;
    for (const [i, one] of [...node.children].entries()) {
      one.classList.toggle("on", i === chosen);
      if (i === chosen) one.scrollIntoView({ block: "nearest" });
    }
  }

  addEventListener("pointerdown", (event) => {
    if (!node.hidden && !node.contains(event.target) && !button.contains(event.target) && event.target !== field) hide();
  });

  const words = () => button.setAttribute("aria-label", t("composer.menu"));
  on("language", words);
  words();

  return {
    node,
    button,
    setMenu(list) {
      if (JSON.stringify(list) === JSON.stringify(all)) return;
      all = list;
      button.hidden = all.length === 0;
      if (!node.hidden) show(all);
    },
    typed(text) {
      const part = /^\/(\w*)$/.exec(text)?.[1];
      if (part === undefined) hide();
      else show(all.filter((c) => c.command.startsWith(part.toLowerCase())));
    },
    /** True when the key was the menu's own. */
    key(event) {
      if (node.hidden || !shown.length) return false;
      if (event.key === "ArrowDown") choose(1);
      else if (event.key === "ArrowUp") choose(-1);
      else if (event.key === "Enter" && chosen >= 0) take(chosen);
      else if (event.key === "Escape") hide();
      else return false;
      event.preventDefault();
      return true;
    },
  };
}
