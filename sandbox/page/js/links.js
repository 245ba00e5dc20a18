// Where a link leads. An invitation opens inside the page; anything else asks first, as Telegram does.
import { state } from "./state.js";
import { t } from "./i18n.js";
import { confirmSheet, copy } from "./sheets.js";

const WEB = /^(?:https?:\/\/)?(?:www\.)?(?:t\.me|telegram\.me|telegram\.dog)\/([A-Za-z0-9_]+)\/?(?:\?(.*))?$/;
const TG = /^tg:\/\/resolve\/?\?(.*)$/i;

/** {payload} when the link opens our bot, else null. */
export function deepLink(url) {
  const text = String(url ?? "").trim();
  let name;
  let query;
  const tg = TG.exec(text);
  if (tg) {
    query = new URLSearchParams(tg[1]);
    name = query.get("domain");
  } else {
    const web = WEB.exec(text);
    if (!web) return null;
    name = web[1];
    query = new URLSearchParams(web[2] ?? "");
  }
  if (!state.bot.username || name?.toLowerCase() !== state.bot.username.toLowerCase()) return null;
  const payload = query.get("start") ?? "";
  return /^[A-Za-z0-9_-]{0,64}$/.test(payload) ? { payload } : null;
}

/** What somebody pasted as their invitation: a link of our bot or the bare code; null when it is neither. */
export function invitation(pasted) {
  const text = pasted.trim();
  // People paste the whole message the link came in.
  const found = /(?:https?:\/\/)?(?:t\.me|telegram\.me)\/\S+/.exec(text)?.[0] ?? text;
  const link = deepLink(found);
  if (link?.payload) return link.payload;
  const code = text.replace(/^\/start\s+/, "");
  return /^[A-Za-z0-9_-]{4,64}$/.test(code) ? code : null;
}

let joiner = () => {};
/** join.js tells what opening an invitation does; asking for it here would be a circle. */
export function whenJoining(fn) {
  joiner = fn;
}

export async function follow(url, shown) {
  const deep = deepLink(url);
  if (deep) {
    joiner(deep.payload);
    return;
  }
  const share = /^https?:\/\/t\.me\/share(?:\/url)?\?(.*)$/i.exec(url);
  if (share) {
    // There is nobody to forward to here; the words themselves are what one would paste elsewhere.
    const query = new URLSearchParams(share[1]);
    copy([query.get("text"), query.get("url")].filter(Boolean).join("\n"));
    return;
  }
  if (!/^(https?|mailto|tel):/i.test(url)) return;
  // Words that are not the address could lead anywhere: show where, as Telegram does.
  if (shown !== url && `https://${shown}` !== url) {
    if (!await confirmSheet({ title: t("link.title"), lead: url, go: t("link.open"), testid: "link-sheet" })) return;
  }
  open(url, "_blank", "noopener,noreferrer");
}
