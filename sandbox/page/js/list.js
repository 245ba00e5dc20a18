// The list of messages: draws only what changed, keeps the place where the eye is, and only as many as are looked at.
import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./i18n.js";
import { drawMessage, service } from "./message.js";
import { flash, toast } from "./sheets.js";
import { day, dayKey } from "./time.js";
import { now } from "./state.js";

const PAGE = 80; // rows drawn at first and added on the way up: a chat of a thousand opens as fast as one of ten

export function messageList(handlers) {
  const column = h("div", { class: "column", role: "log", "aria-label": t("chat.messages"), testid: "messages" });
  const scroller = h("div", { class: "scroller", tabindex: "0" }, column);
  const badge = h("span", { class: "badge", hidden: true });
  const toBottom = h("button", {
    class: "to-bottom round", type: "button", "aria-label": t("chat.bottom"), testid: "to-bottom", hidden: true,
    onclick: () => bottom(true),
  }, icon("down"), badge);

  let key = null;
  let messages = [];
  let limit = PAGE;
  let drawn = new Map(); // block key → {node, sign, own}
  let fresh = 0; // arrived below while looking at something above
  let unreadFrom = null;

  const atBottom = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 60;

  function bottom(smooth = false) {
    scroller.scrollTo({ top: scroller.scrollHeight, behavior: smooth ? "smooth" : "instant" });
    fresh = 0;
    mark();
  }

  function mark() {
    toBottom.hidden = atBottom();
    if (toBottom.hidden) fresh = 0;
    badge.hidden = fresh === 0;
    badge.textContent = fresh > 99 ? "99+" : String(fresh);
  }

  /** `chat` as the server gives it; `unread` only on opening: where the line goes and the view starts. */
  function show(nextKey, chat, unread = 0) {
    const opening = nextKey !== key;
    const stuck = opening || atBottom();
    if (opening) {
      key = nextKey;
      limit = PAGE;
      fresh = 0;
      drawn = new Map();
      column.replaceChildren();
      const strangers = chat.messages.filter((m) => !m.out);
      unreadFrom = unread > 0 ? strangers.at(-unread)?.message_id ?? null : null;
      if (unreadFrom) limit = Math.max(limit, unread + 20);
    }
    const last = messages.at(-1)?.message_id ?? 0;
    const added = opening ? [] : chat.messages.filter((m) => m.message_id > last);
    messages = chat.messages;
    const anchor = stuck ? null : hold();
    draw(!opening);
    if (opening) {
      bottom();
      column.querySelector(".unread-line")?.scrollIntoView({ block: "start" });
    } else if (stuck || added.some((m) => m.out)) bottom();
    else {
      release(anchor);
      fresh += added.length;
    }
    mark();
  }

  // The first message in view and where it stands; after drawing it is put back there. Safari anchors nothing itself.
  // Never a day's line: it moves up to the new first message of its day.
  function hold() {
    const top = scroller.getBoundingClientRect().top;
    for (const node of column.children) {
      const at = node.getBoundingClientRect();
      if (at.bottom > top && node.classList.contains("row")) return { key: node.dataset.key, top: at.top };
    }
    return null;
  }

  function release(anchor) {
    const node = anchor && drawn.get(anchor.key)?.node;
    if (node) scroller.scrollTop += node.getBoundingClientRect().top - anchor.top;
  }

  function draw(highlight) {
    const wanted = blocks(messages.slice(-limit), unreadFrom);
    const next = new Map();
    let place = column.firstChild;
    for (const block of wanted) {
      const had = drawn.get(block.key);
      const node = had?.node ?? h("div", { data: { key: block.key } });
      if (had?.sign !== block.sign) {
        const focus = had && focusWithin(node);
        block.draw(node, handlers);
        if (focus) refocus(node, focus);
        if (had && highlight && block.album && had.own !== block.own) flash(node);
      }
      node.classList.toggle("tail", Boolean(block.tail));
      next.set(block.key, { node, sign: block.sign, own: block.own });
      drawn.delete(block.key);
      if (node === place) place = place.nextSibling;
      else column.insertBefore(node, place);
    }
    for (const { node } of drawn.values()) node.remove();
    drawn = next;
  }

  function earlier() {
    if (limit >= messages.length || !key) return;
    const anchor = hold();
    limit += PAGE;
    draw(false);
    release(anchor);
  }

  function jump(id) {
    const at = messages.findIndex((m) => m.message_id === id);
    if (at < 0) {
      toast(t("message.missing"));
      return;
    }
    if (messages.length - at > limit - 10) {
      limit = messages.length - at + 20;
      draw(false);
    }
    const node = column.querySelector(`[data-testid="msg-${id}"]`);
    if (!node) return;
    const row = node.closest(".row") ?? node;
    row.scrollIntoView({ block: "center", behavior: "instant" });
    flash(row);
  }

  scroller.addEventListener("scroll", () => {
    if (scroller.scrollTop < 600) earlier();
    mark();
  }, { passive: true });

  // The composer grows, the keyboard of a phone opens, a photo loads: whoever was at the bottom stays there.
  let wasBottom = true;
  scroller.addEventListener("scroll", () => { wasBottom = atBottom(); }, { passive: true });
  const stay = new ResizeObserver(() => { if (wasBottom) bottom(); });
  stay.observe(scroller);
  stay.observe(column);

  return {
    node: h("div", { class: "list" }, scroller, toBottom),
    show, jump, bottom, atBottom,
    clear() { key = null; messages = []; fill(column); drawn = new Map(); },
    last: () => messages.findLast((m) => !m.out)?.message_id ?? 0,
  };
}

function focusWithin(node) {
  const active = document.activeElement;
  return node.contains(active) && active.classList.contains("inline") ? [...node.querySelectorAll(".inline")].indexOf(active) : null;
}

// A dialog that edits itself in place must not throw a keyboard user back to the top of the page.
function refocus(node, index) {
  const all = node.querySelectorAll(".inline");
  all[Math.min(index, all.length - 1)]?.focus({ preventScroll: true });
}

/** Messages → day lines, the unread line, service lines, albums and single messages. */
function blocks(messages, unreadFrom) {
  const out = [];
  let lastDay = "";
  for (let i = 0; i < messages.length; i += 1) {
    const m = messages[i];
    const today = dayKey(m.date * 1000);
    if (today !== lastDay) {
      lastDay = today;
      out.push(line(`d${today}`, "day", day(m.date * 1000, now())));
    }
    if (m.message_id === unreadFrom) out.push(line("unread", "unread-line", t("chat.unread")));
    const said = service(m);
    if (said) {
      out.push(line(`m${m.message_id}`, "service", said));
      continue;
    }
    const album = [m];
    while (m.media_group_id && messages[i + 1]?.media_group_id === m.media_group_id) album.push(messages[++i]);
    const previous = out.at(-1);
    const block = {
      key: `m${m.message_id}`, album, tail: true, from: m.from?.id, at: m.date,
      sign: JSON.stringify(album),
      // What lights up: a change of the message itself, not of the one it replies to.
      own: JSON.stringify(album.map((one) => ({ ...one, reply_to_message: 0 }))),
      draw: (node, on) => drawMessage(node, album, on),
    };
    // Of several in a row by one hand within a few minutes, only the last has the tail.
    if (previous?.album && previous.from === block.from && block.at - previous.at < 600) previous.tail = false;
    out.push(block);
  }
  return out;
}

function line(key, kind, text) {
  return { key, sign: text, draw: (node) => { node.className = `line ${kind}`; fill(node, h("span", {}, text)); } };
}
