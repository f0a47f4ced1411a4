// “File a report”: comfort for <form data-report>; the page works without all of it.
// Places as one types (report/places.js), what will be signed as one answers (report/signing.js), and the map on request.
import { places } from "./report/places.js";
import { signing } from "./report/signing.js";

/** The text of the day and the calendar beside it are one answer. */
function day(form) {
  const { day: typed, day_picked: picked } = form.elements;
  picked.addEventListener("change", () => {
    if (!picked.value) return;
    typed.value = picked.value;
    typed.dispatchEvent(new Event("input", { bubbles: true }));
  });
  // What was typed is what counts; the calendar keeps up where it can.
  typed.addEventListener("input", () => (picked.value = /^\d{4}-\d{2}-\d{2}$/.test(typed.value) ? typed.value : ""));
  const zone = form.elements.offset;
  form.elements.time.addEventListener("change", ({ target }) => {
    if (target.value && !zone.value) zone.value = offset(new Date(`${typed.value || new Date().toISOString().slice(0, 10)}T${target.value}`));
  });
}

function offset(moment) {
  const minutes = -moment.getTimezoneOffset() || 0; // that of the day itself: summer time changes
  const two = (n) => String(Math.floor(Math.abs(n))).padStart(2, "0");
  return Number.isNaN(minutes) ? "" : `${minutes < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** The whole list and the big choices exclude each other. */
function what(form) {
  const rest = form.elements.what_rest;
  rest.addEventListener("change", () => {
    for (const one of form.elements.what) one.checked = Boolean(rest.value) && one.value === "rest";
  });
  for (const one of form.elements.what)
    one.addEventListener("change", () => {
      if (one.value === "rest") rest.focus();
      else rest.value = "";
    });
}

/** A number takes “not known” away, and “not known” takes the numbers away. */
function unknown(group) {
  const box = group.querySelector("[data-unknown]");
  const typed = [...group.querySelectorAll(".people input.input")];
  for (const field of typed) field.addEventListener("input", () => (box.checked = typed.every(({ value }) => !value.trim())));
  box.addEventListener("change", () => {
    if (box.checked) for (const field of typed) field.value = "";
  });
}

/** The map is large: it is fetched when it is opened, and opened by itself only where there is room for it. */
function map(later) {
  let fetched = false;
  later.addEventListener("toggle", () => {
    if (!later.open || fetched) return;
    fetched = true;
    const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: later.dataset.mapStyle });
    const script = Object.assign(document.createElement("script"), { type: "module", src: later.dataset.mapLater });
    document.head.append(style, script);
  });
  if (matchMedia("(min-width: 68rem)").matches && !navigator.connection?.saveData) later.open = true;
}

export function report(form) {
  day(form);
  what(form);
  for (const group of form.querySelectorAll("[data-people]")) unknown(group);
  places(form);
  signing(form);
  map(form.querySelector("[data-map-later]"));
  // Enter in a field must sign nothing.
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.matches("input:not([type=file])")) event.preventDefault();
  });
  document.getElementById("wrong")?.focus();
}
