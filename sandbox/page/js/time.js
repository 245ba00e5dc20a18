// Every time on the page is a time of the sandbox: in the zone the clock names, never in the browser's own,
// so that a screen in Berlin and one in Xinmi show the same day.
import { language } from "./i18n.js";

let zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
let formatter = null;

export function setZone(name) {
  if (!name || name === zone) return;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
  } catch {
    return; // a browser without this zone: its own is the best there is
  }
  zone = name;
  formatter = null;
}

const WEEK = { Sun: 0, Mon: 1, Tue: 2, Wed: 3, Thu: 4, Fri: 5, Sat: 6 };
const ZH = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];
const EN = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const two = (n) => String(n).padStart(2, "0");

/** The civil date and time of an instant (milliseconds). */
export function civil(ms) {
  formatter ??= new Intl.DateTimeFormat("en-US", {
    timeZone: zone, hourCycle: "h23", weekday: "short",
    year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric",
  });
  const got = {};
  for (const part of formatter.formatToParts(ms)) got[part.type] = part.value;
  return {
    year: +got.year, month: +got.month, day: +got.day, hour: +got.hour, minute: +got.minute, week: WEEK[got.weekday],
  };
}

/** The instant of a civil time in the zone; two rounds are enough for a change of summer time. */
export function instant({ year, month, day, hour = 0, minute = 0 }) {
  const wanted = Date.UTC(year, month - 1, day, hour, minute);
  let ms = wanted;
  for (let round = 0; round < 2; round += 1) {
    const c = civil(ms);
    ms += wanted - Date.UTC(c.year, c.month - 1, c.day, c.hour, c.minute);
  }
  return ms;
}

export const dayKey = (ms) => {
  const c = civil(ms);
  return `${c.year}-${two(c.month)}-${two(c.day)}`;
};

export const clockTime = (ms) => {
  const c = civil(ms);
  return `${two(c.hour)}:${two(c.minute)}`;
};

export const weekday = (n) => (language() === "zh" ? ZH[n] : EN[n]);

export function monthName(year, month) {
  return language() === "zh" ? `${year}年${month}月` : `${MONTHS[month - 1]} ${year}`;
}

/** 8月14日 周一; with the year where it is not the clock's own. */
export function day(ms, nowMs = ms) {
  const c = civil(ms);
  const other = c.year !== civil(nowMs).year;
  if (language() === "zh") return `${other ? `${c.year}年` : ""}${c.month}月${c.day}日 ${ZH[c.week]}`;
  return `${EN[c.week]} ${c.day} ${MONTHS[c.month - 1]}${other ? ` ${c.year}` : ""}`;
}

/** 2023年8月14日 周一 */
export function longDay(ms) {
  const c = civil(ms);
  if (language() === "zh") return `${c.year}年${c.month}月${c.day}日 ${ZH[c.week]}`;
  return `${EN[c.week]} ${c.day} ${MONTHS[c.month - 1]} ${c.year}`;
}

export const moment = (ms, nowMs) => `${day(ms, nowMs)} ${clockTime(ms)}`;

/** As short as the list of chats wants it: the hour today, the weekday within the week, else the date. */
export function stamp(ms, nowMs) {
  if (dayKey(ms) === dayKey(nowMs)) return clockTime(ms);
  const c = civil(ms);
  const age = nowMs - ms;
  if (age > 0 && age < 6 * 86_400_000) return weekday(c.week);
  const year = c.year !== civil(nowMs).year;
  if (language() === "zh") return year ? `${c.year}/${c.month}/${c.day}` : `${c.month}月${c.day}日`;
  return `${c.day} ${MONTHS[c.month - 1]}${year ? ` ${c.year}` : ""}`;
}
