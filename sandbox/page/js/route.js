// The address holds the open chat (#/1001, or #/1001/-100200 for a group), so that back works and a picture can be
// taken of one chat directly.
import { emit, keyOf, state } from "./state.js";

export function readRoute() {
  const [, person, chat] = /^#\/(-?\d+)(?:\/(-?\d+))?/.exec(location.hash) ?? [];
  if (!person) return null;
  const who = Number(person);
  const where = chat ? Number(chat) : who;
  return { person: who, chat: where, key: keyOf(who, where) };
}

export function go(person, chat = person) {
  const hash = chat === person ? `#/${person}` : `#/${person}/${chat}`;
  if (location.hash === hash) return;
  // The back arrow of the chat may use the browser's own back only when the list is really what lies behind.
  const fromList = !readRoute();
  location.hash = hash;
  if (fromList) history.replaceState({ fromList: true }, "");
}

export function leave() {
  if (history.state?.fromList) history.back();
  else {
    history.replaceState(null, "", "#/");
    turn();
  }
}

function turn(first = false) {
  const next = readRoute();
  if (!first && next?.key === state.open?.key) return;
  state.open = next;
  document.body.dataset.screen = next ? "chat" : "list";
  emit("route");
}

export function watchRoute() {
  addEventListener("hashchange", () => turn());
  turn(true);
}
