// Both languages side by side, so that a missing one is seen at once. What the bot says is not ours to translate.
import { zh, en } from "./words.js";

const KEY = "duban.language";
const words = { zh, en };

function first() {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === "zh" || kept === "en") return kept;
  } catch { /* storage may be forbidden; the browser's language is good enough then */ }
  return (navigator.language || "zh").toLowerCase().startsWith("zh") ? "zh" : "en";
}

let current = first();

export const language = () => current;

export function setLanguage(next) {
  current = next;
  try {
    localStorage.setItem(KEY, next);
  } catch { /* only this visit, then */ }
  document.documentElement.lang = next === "zh" ? "zh-CN" : "en";
}

export function t(key, facts = {}) {
  const text = words[current][key] ?? words.zh[key];
  if (text === undefined) throw new Error(`no words for ${key}`);
  return text.replace(/\{(\w+)\}/g, (_, name) => String(facts[name] ?? ""));
}

/** A text that comes as {zh, en} from the server, or as a plain string. */
export function said(value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  return value[current] ?? value.zh ?? value.en ?? "";
}

document.documentElement.lang = current === "zh" ? "zh-CN" : "en";
