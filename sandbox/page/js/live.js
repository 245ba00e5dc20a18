// The server's event stream. EventSource gives up on an HTTP error, so reconnecting is done here, with growing pauses.
import { coalesced } from "./dom.js";
import { emit, forget, keyOf, loadAll, loadChat, loadGroups, loadPeople, state } from "./state.js";

const FIRST_PAUSE = 400;
const LONGEST_PAUSE = 8000;
const AWAY = 15_000;
let pause = FIRST_PAUSE;
let source = null;

const quietly = (promise) => promise.catch(() => {}); // the next event or reconnection fetches again

// A turned clock makes hundreds of events in a second; the list is drawn a few times a second at most.
const peopleSoon = coalesced(async () => {
  await new Promise((done) => setTimeout(done, 80));
  await quietly(loadPeople());
});

function hear(event) {
  if (event.type === "people") peopleSoon();
  else if (event.type === "reset") {
    forget();
    emit("reset");
    quietly(loadAll());
  } else if (event.type === "answer") emit("answer", event);
  else if (event.type === "chat") {
    peopleSoon();
    const { person, chat = person } = event;
    const key = keyOf(person, chat);
    if (state.open?.key === key) quietly(loadChat(person, chat));
    else state.chats.delete(key); // what is kept of a closed chat is old now
    if (chat !== person && state.open?.person === person) quietly(loadGroups(person));
  }
  emit("moved"); // something happened: the clock's next thing may be another one now
}

export function connect() {
  left = false;
  source = new EventSource("/sandbox/events");
  source.onopen = async () => {
    pause = FIRST_PAUSE;
    try {
      await loadAll(); // what was missed while away
      state.connected = true;
      emit("connection");
    } catch {
      lost();
    }
  };
  source.onmessage = ({ data }) => {
    let event;
    try {
      event = JSON.parse(data);
    } catch {
      return;
    }
    hear(event);
  };
  source.onerror = lost;
}

// A browser keeps six connections to a server for all its tabs; one that nobody looks at gives its own back.
let away = 0;
document.addEventListener("visibilitychange", () => {
  clearTimeout(away);
  if (document.hidden) away = setTimeout(leave, AWAY);
  else if (!source && left) connect();
});

let left = false;
function leave() {
  if (!source) return;
  left = true;
  source.close();
  source = null;
}

function lost() {
  if (!source) return;
  source.close();
  source = null;
  state.connected = false;
  emit("connection");
  setTimeout(connect, pause);
  pause = Math.min(pause * 2, LONGEST_PAUSE);
}
