// What was chosen on the map, told in a card beside it: words, never only a colour. All text goes in as text.
import { said } from "./days.js";

/** An element with text or children: el("p", "meta", "text", child...). */
export function el(tag, style, ...content) {
  const made = document.createElement(tag);
  if (style) made.className = style;
  made.append(...content.filter((part) => part !== null && part !== undefined && part !== ""));
  return made;
}

function link(url, words) {
  const made = el("a", "t", words);
  made.href = url;
  return made;
}

const put = (words, values) => words.replace(/\{(\w+)\}/g, (_whole, name) => values[name] ?? "");

/** The badge of a state, drawn as on the pages. */
export function badge(marks, code) {
  const mark = marks[code];
  if (!mark) return "";
  const drawing = new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 12" aria-hidden="true">${mark.drawing}</svg>`,
    "image/svg+xml",
  ).documentElement;
  return el("span", `badge ${mark.style}`, drawing, mark.word);
}

export const kilometres = (metres) => {
  const km = metres / 1000;
  return new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: km < 10 ? 1 : 0, numberingSystem: "latn" }).format(km);
};

function incident(one, config) {
  const { words, marks } = config;
  const place = one.radius_m > 0 ? put(words.within, { km: kilometres(one.radius_m) }) : words.exact;
  const when = one.day ? said(one.day) : "";
  return el(
    "li", "",
    el("div", "row between", one.url ? link(one.url, one.title) : el("b", "", one.title), badge(marks, one.mark)),
    el("p", "meta", [when, place, one.place].filter(Boolean).join(" · ")),
    one.relation ? el("p", "row", badge(marks, one.relation), el("span", "sub", one.where ?? "")) : "",
  );
}

function zone(one, { words }) {
  return el(
    "li", "",
    el("div", "row between", one.url ? link(one.url, one.name) : el("b", "", one.name)),
    el("p", "meta", put(words.drawn, { organisation: one.organisation_label ?? "", basis: one.basis ?? "" })),
    el("p", "meta", [one.version && put(words.version, { version: one.version }), one.area_km2 && put(words.area, { km2: new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 0, numberingSystem: "latn" }).format(one.area_km2) })].filter(Boolean).join(" · ")),
  );
}

function cell(one, config) {
  const { words } = config;
  const lines = [put(words.cell, { n: one.n })];
  if (one.vague) lines.push(put(words.vague, { n: one.vague }));
  return el("li", "", el("b", "", lines[0]), lines[1] ? el("p", "meta", lines[1]) : "", one.url ? link(one.url, words.list) : "");
}

const TELL = { incident, zone, cell };

/** The card in `part`: show(title, kind, entries) and hide(); Escape or its button closes it. */
export function card(part, config, closed) {
  const opener = { from: null };
  function hide() {
    if (part.hidden) return;
    const inside = part.contains(document.activeElement);
    part.hidden = true;
    closed();
    if (inside) opener.from?.focus();
  }
  function show(title, kind, entries, focus = false) {
    opener.from = focus ? document.activeElement : opener.from;
    const close = el("button", "btn", config.words.close);
    close.type = "button";
    close.addEventListener("click", hide);
    part.replaceChildren(
      el("header", "", el("h2", "", title), close),
      el("ul", "told", ...entries.map((one) => TELL[kind](one, config))),
    );
    part.hidden = false;
    if (focus) close.focus();
  }
  document.addEventListener("keydown", (event) => event.key === "Escape" && !event.defaultPrevented && hide());
  return { show, hide };
}
