// What the page knows, and who wants to hear of a change. The server is the truth: events only say what to fetch again.
import { api } from "./api.js";
import { coalesced } from "./dom.js";

export const state = {
  bot: { id: 0, first_name: "", username: "" },
  people: [],
  chats: new Map(), // "person:chat" → the last answer of GET …/chat
  groups: new Map(), // person → the chats they are in
  open: null, // {person, chat, key}
  connected: false,
  clock: null, // {now, at, zone, next}; null where this server has no clock
};

const listeners = new Map();

export function on(topic, fn) {
  if (!listeners.has(topic)) listeners.set(topic, []);
  listeners.get(topic).push(fn);
}

export function emit(topic, detail) {
  for (const fn of listeners.get(topic) ?? []) fn(detail);
}

export const keyOf = (person, chat) => `${person}:${chat}`;
export const personOf = (id) => state.people.find((one) => one.id === id);
export const openChat = () => (state.open ? state.chats.get(state.open.key) : undefined);

export const loadPeople = coalesced(async () => {
  const got = await api.people();
  state.bot = got.bot;
  state.people = got.people;
  emit("people");
});

const loaders = new Map();

export function loadChat(person, chat) {
  const key = keyOf(person, chat);
  if (!loaders.has(key)) {
    loaders.set(key, coalesced(async () => {
      const got = await api.chat(person, chat);
      state.chats.set(key, got);
      emit("chat", key);
    }));
  }
  return loaders.get(key)();
}

export async function loadGroups(person) {
  const { chats } = await api.chats(person);
  state.groups.set(person, chats);
  emit("groups", person);
}

/** Fetch again whatever is on the screen. */
export async function loadAll() {
  await loadPeople();
  if (state.open && personOf(state.open.person)) await loadChat(state.open.person, state.open.chat);
}

export function forget() {
  state.chats.clear();
  state.groups.clear();
  loaders.clear();
}

/** The sandbox's now: the clock's where there is one, else the machine's. */
export function now() {
  if (state.clock) return state.clock.now + (performance.now() - state.clock.at);
  return Date.now();
}
