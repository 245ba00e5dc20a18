// A day and an hour in the sandbox's zone. The browser's own picker knows only its own zone and its own language.
import { fill, h } from "./dom.js";
import { language, t } from "./i18n.js";
import { icon } from "./icons.js";
import { sheet } from "./sheets.js";
import { civil, instant, moment, monthName, weekday } from "./time.js";

const two = (n) => String(n).padStart(2, "0");

/** Resolves with the chosen instant (ms), or undefined. Only what lies ahead of `nowMs` can be chosen. */
export function pickDate(nowMs) {
  return sheet({
    title: t("date.title"),
    testid: "date-sheet",
    build(close) {
      const today = civil(nowMs);
      // Nine in the morning of the next day: the hour at which the office speaks.
      const first = civil(nowMs + 86_400_000);
      const chosen = { year: first.year, month: first.month, day: first.day, hour: 9, minute: 0 };
      const view = { year: chosen.year, month: chosen.month };

      const title = h("h3", { "aria-live": "polite" });
      const grid = h("div", { class: "days" });
      const go = h("button", { class: "primary", type: "submit", testid: "date-go" });
      const wrong = h("p", { class: "wrong", hidden: true }, t("date.past"));
      const back = h("button", { class: "round", type: "button", "aria-label": t("date.prev"), testid: "date-prev", onclick: () => move(-1) }, icon("left"));
      const on = h("button", { class: "round", type: "button", "aria-label": t("date.nextmonth"), testid: "date-next", onclick: () => move(1) }, icon("right"));

      const select = (label, testid, values, current, set) => {
        const node = h("select", { class: "field", "aria-label": label, testid }, values.map((v) => h("option", { value: v }, two(v))));
        node.value = String(current);
        node.addEventListener("change", () => { set(Number(node.value)); draw(); });
        return node;
      };
      const hour = select(t("date.hour"), "date-hour", [...Array(24).keys()], chosen.hour, (v) => { chosen.hour = v; });
      const minute = select(t("date.minute"), "date-minute", [0, 15, 30, 45, 59], chosen.minute, (v) => { chosen.minute = v; });

      function move(step) {
        const at = view.year * 12 + view.month - 1 + step;
        view.year = Math.floor(at / 12);
        view.month = (at % 12) + 1;
        draw();
      }

      function draw() {
        title.textContent = monthName(view.year, view.month);
        back.disabled = view.year * 12 + view.month <= today.year * 12 + today.month;
        // Weeks begin on Monday in Chinese calendars of offices, and in ISO ones.
        const lead = (new Date(Date.UTC(view.year, view.month - 1, 1)).getUTCDay() + 6) % 7;
        const many = new Date(Date.UTC(view.year, view.month, 0)).getUTCDate();
        const focused = grid.contains(document.activeElement);
        fill(grid,
          [1, 2, 3, 4, 5, 6, 0].map((n) => h("span", { class: "head" }, language() === "zh" ? weekday(n).slice(1) : weekday(n).slice(0, 2))),
          Array.from({ length: lead }, () => h("span", {})),
          Array.from({ length: many }, (_, i) => dayButton(i + 1)));
        if (focused) grid.querySelector(".on")?.focus();
        const ms = instant(chosen);
        go.textContent = t("date.go", { when: moment(ms, nowMs) });
        go.disabled = ms <= nowMs;
        wrong.hidden = ms > nowMs;
      }

      function dayButton(n) {
        const at = view.year * 372 + view.month * 31 + n;
        const is = (c) => c.year * 372 + c.month * 31 + c.day === at;
        return h("button", {
          type: "button", class: `${is(chosen) ? "on" : ""}${is(today) ? " today" : ""}`,
          testid: `day-${view.year}-${two(view.month)}-${two(n)}`, "aria-pressed": String(is(chosen)),
          disabled: at < today.year * 372 + today.month * 31 + today.day,
          onclick: () => { Object.assign(chosen, view, { day: n }); draw(); },
        }, String(n));
      }

      const form = h("form", {
        class: "date", onsubmit: (event) => { event.preventDefault(); close(instant(chosen)); },
      },
      h("div", { class: "month" }, back, title, on), grid,
      h("div", { class: "hours" }, hour, h("span", {}, ":"), minute), wrong,
      h("div", { class: "sheet-foot" }, go));
      draw();
      return form;
    },
  });
}
