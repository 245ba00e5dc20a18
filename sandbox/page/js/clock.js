// The clock bar: what time it is in the sandbox, and turning it.
import { api, Refused, sentence } from "./api.js";
import { pickDate } from "./datepicker.js";
import { coalesced, fill, h } from "./dom.js";
import { said, t } from "./i18n.js";
import { icon } from "./icons.js";
import { leave } from "./route.js";
import { confirmSheet, toast } from "./sheets.js";
import { emit, loadAll, now, on, state } from "./state.js";
import { clockTime, day, longDay, moment, setZone } from "./time.js";

let busy = ""; // what is being done, while it is being done

function take(got) {
  setZone(got.zone);
  state.clock = { now: Date.parse(got.now), at: performance.now(), zone: got.zone, next: got.next ?? state.clock?.next ?? null };
  if ("next" in got) state.clock.next = got.next;
  emit("clock");
}

const look = coalesced(async () => {
  try {
    take(await api.clock());
  } catch (error) {
    // The sandbox alone has no clock: the bar is not there. Anything else is a passing trouble.
    if (error instanceof Refused && error.status === 404) {
      state.clock = null;
      emit("clock");
    }
  }
});

export const loadClock = look;

export function mountClock(root) {
  const date = h("span", { class: "date" });
  const hour = h("span", { class: "hour" });
  const face = h("div", { class: "face", testid: "clock-now" }, date, " ", hour);
  const hint = h("p", { class: "hint", testid: "clock-hint" });
  const progress = h("div", { class: "progress", role: "progressbar", hidden: true });
  const button = (name, short, sign, run) => {
    const node = h("button", { type: "button", testid: `clock-${name}`, onclick: run });
    node.words = () => {
      fill(node, sign ? icon(sign) : null, h("span", { class: "long" }, t(`clock.${name}`)), short ? h("span", { class: "short" }, t(`clock.${name}.short`)) : null);
      node.setAttribute("aria-label", t(`clock.${name}`));
      node.title = t(`clock.${name}`);
    };
    return node;
  };
  const buttons = [
    button("hour", true, "", () => turn({ by: 3600 })),
    button("day", true, "", () => turn({ by: 86_400 })),
    button("next", true, "next", turnToNext),
    button("date", false, "calendar", turnToDate),
    button("reset", false, "reset", reset),
  ];
  root.append(h("div", { class: "clock-row" }, face, h("div", { class: "clock-buttons", role: "group" }, buttons), hint), progress);

  function words() {
    root.setAttribute("aria-label", t("clock.label"));
    for (const one of buttons) one.words();
    draw();
  }

  function draw() {
    root.hidden = !state.clock;
    if (!state.clock) return;
    const ms = now();
    date.textContent = longDay(ms);
    date.dataset.short = day(ms, ms);
    hour.textContent = clockTime(ms);
    root.classList.toggle("busy", Boolean(busy));
    progress.hidden = !busy;
    for (const one of buttons) one.disabled = Boolean(busy);
    const { next } = state.clock;
    const upcoming = next ? t("clock.upcoming", { when: moment(Date.parse(next.at), ms), what: said(next.what) }) : t("clock.nothing");
    hint.textContent = busy ? t(busy) : upcoming;
    hint.title = upcoming;
    buttons[2].title = upcoming;
  }

  async function during(what, deed) {
    if (busy) return;
    busy = what;
    draw();
    // A turn over months takes a while: the face follows it, where the server answers meanwhile.
    const follow = setInterval(look, 1000);
    try {
      await deed();
    } catch (error) {
      toast(sentence(error), { wrong: true });
    } finally {
      clearInterval(follow);
      busy = "";
      await look();
      draw();
    }
  }

  const turn = (how) => during("clock.turning", async () => {
    take(await api.turn(how));
    loadAll().catch(() => {});
    toast(t("clock.done", { when: moment(now(), now()) }));
  });

  async function turnToNext() {
    if (busy) return;
    await look(); // what is shown may have been done meanwhile
    if (!state.clock?.next) {
      toast(t("clock.nothing"));
      return;
    }
    await turn({ next: true });
  }

  async function turnToDate() {
    const to = await pickDate(now());
    if (to) await turn({ to: new Date(to).toISOString() });
  }

  async function reset() {
    const sure = await confirmSheet({
      title: t("reset.title"),
      lead: t("reset.lead"),
      go: t("reset.go"),
      other: t("reset.notice"),
      danger: true,
      testid: "reset-sheet",
    });
    if (!sure) return;
    await during("clock.resetting", async () => {
      await api.reset(sure === "other" ? "notice" : undefined);
      emit("reset");
      if (state.open) leave();
      await loadAll();
      toast(t("reset.done"));
    });
  }

  on("clock", draw);
  on("language", words);
  words();
  setInterval(draw, 5000); // it runs by itself
  setInterval(() => { if (state.clock && !document.hidden && !busy) look(); }, 20_000);
  let soon = 0;
  on("moved", () => {
    clearTimeout(soon);
    if (state.clock && !busy) soon = setTimeout(look, 600);
  });
  on("reset", () => { if (state.clock && !busy) look(); });
  on("connection", () => { if (state.connected) look(); });
}
