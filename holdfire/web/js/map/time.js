// The time slider: a range with dates, steps of a day, spans of 1, 7, 30 days or all, and a histogram behind it.
import { change, params } from "./address.js";
import { between, period, plus, said, short } from "./days.js";

const SVG = "http://www.w3.org/2000/svg";

/**
 * `part` holds: input[type=range], [data-span], [data-step], [data-period], [data-bars], [data-ticks].
 * `days`: {first, last, on, counts?}. Calls `moved()` when the chosen days have changed.
 */
export function slider(part, days, moved) {
  const range = part.querySelector("input[type=range]");
  const length = between(days.first, days.last);
  const count = days.counts ?? [];
  range.max = length;

  const state = () => {
    const asked = params();
    const on = asked.get("on") ?? days.on ?? days.last;
    const span = asked.get("span") ?? days.span ?? "7";
    const all = span === "all";
    return { on, span, start: all ? days.first : plus(on, 1 - Number(span)), end: all ? days.last : on };
  };

  function bars() {
    const drawing = part.querySelector("[data-bars]");
    if (!drawing || !count.length) return;
    const most = Math.max(...count, 1);
    const { start, end } = state();
    const [from, to] = [between(days.first, start), between(days.first, end)];
    const step = 1000 / count.length;
    drawing.replaceChildren(
      ...count.map((n, at) => {
        const bar = document.createElementNS(SVG, "rect");
        const high = n ? Math.max(1.5, (38 * n) / most) : 0;
        const [x, width] = [at * step + step * 0.15, step * 0.7];
        for (const [name, value] of Object.entries({ x, width, y: 40 - high, height: high })) bar.setAttribute(name, value.toFixed(2));
        bar.setAttribute("class", at >= from && at <= to ? "in" : "out");
        return bar;
      }),
    );
  }

  function ticks() {
    const place = part.querySelector("[data-ticks]");
    if (!place) return;
    const shown = [0, 0.25, 0.5, 0.75, 1].map((share) => plus(days.first, Math.round(share * length)));
    place.replaceChildren(
      ...[...new Set(shown)].map((day, at, all) => {
        const tick = document.createElement("span");
        tick.textContent = at === 0 || at === all.length - 1 ? said(day) : short(day);
        if (at % 2) tick.className = "only-wide";
        return tick;
      }),
    );
  }

  function show() {
    const { on, span, start, end } = state();
    range.value = between(days.first, on);
    range.setAttribute("aria-valuetext", said(on));
    for (const place of document.querySelectorAll("[data-period]")) place.textContent = period(start, end);
    for (const place of document.querySelectorAll("[data-clock-on]")) place.textContent = said(on);
    for (const link of part.querySelectorAll("[data-span]")) {
      if (link.dataset.span === span) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    bars();
  }

  let timer = 0;
  function go(on, remember) {
    const kept = on < days.first ? days.first : on > days.last ? days.last : on;
    change({ on: kept }, remember);
    show();
    clearTimeout(timer);
    timer = setTimeout(moved, 120);
  }
  // A drag is one step of "back": its first move is remembered, the others write over it.
  let dragging = false;
  range.addEventListener("input", () => {
    go(plus(days.first, Number(range.value)), !dragging);
    dragging = true;
  });
  range.addEventListener("change", () => (dragging = false));
  part.addEventListener("click", (event) => {
    const step = event.target.closest("[data-step]");
    const span = event.target.closest("[data-span]");
    if (step) go(plus(state().on, Number(step.dataset.step)), true);
    if (!span) return;
    event.preventDefault();
    change({ span: span.dataset.span }, true);
    show();
    moved();
  });
  ticks();
  show();
  return { show, state };
}
