// Puts the parts together: who it is on the left, the chat in the middle, the clock above.
import { mountChat } from "./chat.js";
import { loadClock, mountClock } from "./clock.js";
import { connect } from "./live.js";
import { mountPeople } from "./people.js";
import { watchRoute } from "./route.js";

const at = (id) => document.getElementById(id);

mountClock(at("clock"));
mountPeople(at("people"));
mountChat(at("chat"));
await loadClock(); // the zone, before the first time is written
watchRoute();
connect();
