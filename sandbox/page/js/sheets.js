// Sheets, alerts, toasts and small menus. <dialog> brings the focus trap, Escape and the return of focus with it.
import { append, calm, h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";

/** Opens a modal sheet; `build(close)` gives its body. Resolves with what close() was given, undefined when dismissed. */
export function sheet({ title, testid, build, plain = false }) {
  return new Promise((resolve) => {
    let result;
    const close = (value) => {
      result = value;
      dialog.close();
    };
    const dialog = h("dialog", { class: `sheet${plain ? " plain" : ""}`, testid, "aria-label": title });
    dialog.append(
      h("div", { class: "sheet-head" },
        h("h2", {}, title),
        h("button", { class: "round", type: "button", "aria-label": t("sheet.close"), onclick: () => close() }, icon("close"))),
      append(h("div", { class: "sheet-body" }), [build(close)]),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(result);
    });
    // A tap on the dimmed part closes; the press must have begun there too, or selecting text outwards would close.
    let began = false;
    dialog.addEventListener("pointerdown", (event) => { began = event.target === dialog; });
    dialog.addEventListener("click", (event) => { if (began && event.target === dialog) close(); });
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector("[autofocus]")?.focus();
  });
}

/** What answerCallbackQuery with show_alert looks like: words and one button. */
export function alertBox(text) {
  return new Promise((resolve) => {
    const dialog = h("dialog", { class: "sheet alert", testid: "alert", role: "alertdialog", "aria-label": text });
    dialog.append(
      h("p", { class: "alert-text" }, text),
      h("button", { class: "primary", type: "button", onclick: () => dialog.close() }, t("sheet.ok")),
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** true for go, false for cancel; `other`, a second way to go, answers with "other". */
export function confirmSheet({ title, lead, go, other, danger = false, testid }) {
  return sheet({
    title,
    testid,
    build: (close) => [
      h("p", { class: "lead" }, lead),
      h("div", { class: "sheet-foot" },
        h("button", { class: "quiet", type: "button", autofocus: true, onclick: () => close(false) }, t("sheet.cancel")),
        other && h("button", { class: "quiet", type: "button", testid: "confirm-other", onclick: () => close("other") }, other),
        h("button", { class: danger ? "primary danger" : "primary", type: "button", testid: "confirm", onclick: () => close(true) }, go)),
    ],
  });
}

let toastTimer = 0;

/** One toast at a time, as in Telegram; the region is live, so a screen reader hears it. */
export function toast(text, { wrong = false } = {}) {
  const region = document.getElementById("toasts");
  region.replaceChildren(h("div", { class: wrong ? "toast wrong" : "toast", testid: "toast" }, text));
  if (region.showPopover) {
    // A popover lies above an open sheet when it was opened after it. It stays open while empty: a screen reader
    // hears what changes in a region, not what comes with one.
    if (region.matches(":popover-open") && document.querySelector("dialog[open]")) region.hidePopover();
    if (!region.matches(":popover-open")) region.showPopover();
  }
  clearTimeout(toastTimer);
  const stay = Math.min(9000, 2800 + text.length * 60); // long words want longer reading
  toastTimer = setTimeout(() => region.replaceChildren(), stay);
}

let openMenu = null;

/** A small menu beside a point or an element. items: {label, icon, danger, run, testid} */
export function menu(items, { x, y, anchor }) {
  openMenu?.close();
  const back = document.activeElement;
  const box = h("div", { class: "popup", role: "menu", testid: "popup" },
    items.map((item) => item.note
      ? h("div", { class: "popup-note" }, item.note)
      : h("button", {
        class: item.danger ? "danger" : "", type: "button", role: "menuitem", testid: item.testid,
        onclick: () => { close(); item.run(); },
      }, icon(item.icon), h("span", {}, item.label))));
  const outside = (event) => { if (!box.contains(event.target)) close(); };
  const keys = (event) => {
    const all = [...box.querySelectorAll("button")];
    const at = all.indexOf(document.activeElement);
    if (event.key === "Escape") close();
    else if (event.key === "ArrowDown") all[(at + 1) % all.length].focus();
    else if (event.key === "ArrowUp") all[(at + all.length - 1) % all.length].focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  function close() {
    box.remove();
    removeEventListener("pointerdown", outside, true);
    removeEventListener("keydown", keys, true);
    removeEventListener("resize", close);
    openMenu = null;
    if (back?.isConnected) back.focus({ preventScroll: true });
  }
  openMenu = { close };
  document.body.append(box);
  if (anchor) {
    const at = anchor.getBoundingClientRect();
    x = at.right - box.offsetWidth;
    y = at.bottom + 4;
    if (y + box.offsetHeight > innerHeight - 8) y = at.top - box.offsetHeight - 4;
    if (x < 8) x = at.left;
  }
  box.style.left = `${Math.max(8, Math.min(x, innerWidth - box.offsetWidth - 8))}px`;
  box.style.top = `${Math.max(8, Math.min(y, innerHeight - box.offsetHeight - 8))}px`;
  addEventListener("pointerdown", outside, true);
  addEventListener("keydown", keys, true);
  addEventListener("resize", close);
  box.querySelector("button")?.focus({ preventScroll: true });
}

export function flash(node) {
  if (calm()) return;
  node.classList.remove("flash");
  void node.offsetWidth; // starts the animation anew
  node.classList.add("flash");
  node.addEventListener("animationend", () => node.classList.remove("flash"), { once: true });
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(t("message.copied"));
  } catch {
    toast(t("message.notcopied"), { wrong: true }); // plain http on an intranet has no clipboard
  }
}
