// Telegram's formatting: a text and a list of ranges over it, in UTF-16 units, which is how JavaScript counts too.
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";

const BLOCKS = new Set(["blockquote", "expandable_blockquote", "pre"]);

/**
 * Builds the text. `on` says what a tap does: {link(url, shown), command(text), opened: Set}; `opened` remembers which
 * quotes and spoilers of this message are open, so that an edit in place does not shut them.
 */
export function formatted(text, entities, on) {
  const ranges = (Array.isArray(entities) ? entities : [])
    .filter((e) => Number.isInteger(e?.offset) && Number.isInteger(e?.length) && e.length > 0 && e.offset >= 0)
    .map((e) => ({ e, from: e.offset, to: Math.min(e.offset + e.length, text.length) }))
    .filter((r) => r.from < r.to)
    .sort(outerFirst);
  const out = document.createDocumentFragment();
  build(out, text, 0, text.length, ranges, on);
  return out;
}

// Of two equal ranges the block is the outer one: a <b> around a <blockquote> would be no line of its own.
function outerFirst(a, b) {
  return a.from - b.from || b.to - a.to || BLOCKS.has(b.e.type) - BLOCKS.has(a.e.type);
}

function build(parent, text, from, to, ranges, on) {
  let at = from;
  const queue = [...ranges];
  while (queue.length) {
    const range = queue.shift();
    const start = Math.max(range.from, at);
    const end = Math.min(range.to, to);
    if (start >= end) continue;
    if (start > at) parent.append(text.slice(at, start));
    const inner = [];
    const rest = [];
    for (const other of queue) {
      if (other.from >= end) rest.push(other);
      else if (other.to <= end) inner.push(other);
      else {
        // Two ranges that cross: the second is cut in two, as HTML must be a tree.
        inner.push({ ...other, to: end });
        rest.push({ ...other, from: end });
      }
    }
    const content = document.createDocumentFragment();
    build(content, text, start, end, inner, on);
    parent.append(element(range.e, text.slice(start, end), content, on));
    at = end;
    // The line break after a block is the block's own end; drawn again it would be an empty line.
    if (BLOCKS.has(range.e.type) && text[at] === "\n" && at < to) at += 1;
    queue.splice(0, queue.length, ...rest.sort(outerFirst));
  }
  if (at < to) parent.append(text.slice(at, to));
}

const SIMPLE = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code" };

function element(e, shown, content, on) {
  const tag = SIMPLE[e.type];
  if (tag) return h(tag, {}, content);
  switch (e.type) {
    case "pre":
      return h("pre", {}, e.language ? h("span", { class: "language" }, e.language) : null, h("code", {}, content));
    case "spoiler": return spoiler(e, content, on);
    case "blockquote": return h("blockquote", {}, h("div", { class: "quoted" }, content));
    case "expandable_blockquote": return quote(e, content, on);
    case "text_link": return link(e.url, shown, content, on);
    case "url": return link(/^[a-z][a-z0-9+.-]*:/i.test(shown) ? shown : `https://${shown}`, shown, content, on);
    case "email": return link(`mailto:${shown}`, shown, content, on);
    case "phone_number": return link(`tel:${shown.replace(/[^\d+]/g, "")}`, shown, content, on);
    case "bot_command":
      return h("button", { class: "link command", type: "button", onclick: act(() => on.command(shown)) }, content);
    case "mention": case "text_mention": case "hashtag": case "cashtag":
      return h("span", { class: "mention" }, content);
    default: return content; // a kind invented after this page was written: the words are what matters
  }
}

const act = (run) => (event) => {
  event.preventDefault();
  event.stopPropagation(); // a tap on the bubble itself opens its menu
  run();
};

// A real anchor, so that it can be copied and looks like what it is; the tap is ours. Never javascript: or data:.
function link(url, shown, content, on) {
  if (!/^(https?|tg|mailto|tel):/i.test(url ?? "")) return content;
  return h("a", {
    class: on.isDeep(url) ? "link deep" : "link", href: url, target: "_blank", rel: "noopener noreferrer",
    onclick: act(() => on.link(url, shown)),
  }, on.isDeep(url) ? icon("phone") : null, content);
}

function spoiler(e, content, on) {
  const key = `s${e.offset}`;
  const open = () => {
    on.opened.add(key);
    node.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) node.removeAttribute(name);
  };
  const node = h("span", { class: "spoiler" }, h("span", {}, content));
  if (on.opened.has(key)) {
    node.classList.add("shown");
    return node;
  }
  node.setAttribute("role", "button");
  node.setAttribute("tabindex", "0");
  node.setAttribute("aria-label", t("message.spoiler"));
  // Captured, so that a link under the cover is not followed by the tap that uncovers it.
  node.addEventListener("click", (event) => { if (!node.classList.contains("shown")) act(open)(event); }, true);
  node.addEventListener("keydown", (event) => { if (event.key === "Enter" || event.key === " ") act(open)(event); });
  return node;
}

function quote(e, content, on) {
  const key = `q${e.offset}`;
  const words = h("div", { class: "quoted" }, content);
  const button = h("button", { class: "unfold", type: "button" }, icon("down"));
  const node = h("blockquote", { class: "expandable" }, words, button);
  const show = (open) => {
    node.classList.toggle("open", open);
    button.setAttribute("aria-expanded", String(open));
    button.setAttribute("aria-label", t(open ? "message.collapse" : "message.expand"));
  };
  const toggle = () => {
    const open = !node.classList.contains("open");
    if (open) on.opened.add(key);
    else on.opened.delete(key);
    show(open);
  };
  node.addEventListener("click", (event) => {
    if (node.classList.contains("short") || event.target.closest("a")) return;
    if (String(getSelection())) return; // somebody is selecting words, not tapping
    act(toggle)(event);
  });
  show(on.opened.has(key));
  // Whether it needs unfolding is known only once it has a width, and changes with it.
  new ResizeObserver(() => {
    if (!node.classList.contains("open")) node.classList.toggle("short", words.scrollHeight <= words.clientHeight + 1);
  }).observe(words);
  return node;
}
