// A person's circle: the first letter of the name on a colour that stays theirs.
import { h } from "./dom.js";

const HUES = 8;

export function avatar(id, name) {
  const initial = [...(name || "?")][0].toUpperCase();
  // Neighbouring ids should differ, and the same person must look the same after every start.
  return h("span", { class: `avatar hue-${Math.abs(Number(id) || 0) % HUES}`, "aria-hidden": "true" }, initial);
}
