// Forms: drafts saved on the server, digits of three scripts, no second hand-in by a double click.
//
// <form data-draft-url="/reports/draft/7">  posts its fields there 5 s after the last change, as a form with the CSRF
//   token; the server answers 2xx. State is told in [data-draft-state], whose data-saved / data-failed /
//   data-saving hold the words; {time} stands for the time of day.
// <form data-once>           its submit button works once.
// <input data-digits>, or inputmode numeric / decimal, or data-date: digits are normalised while typing and pasting.
// <form data-auto>           is sent when a choice in it changes (filters); without script its button does it.
import { ascii } from "./digits.js";

const WAIT = 5000;

function normalise(event) {
  const field = event.target;
  if (!field.matches?.("input[data-digits], input[inputmode=numeric], input[inputmode=decimal], input[data-date]")) return;
  const typed = ascii(field.value);
  if (typed === field.value || event.isComposing) return;
  const at = field.selectionStart;
  field.value = typed;
  if (at !== null) field.setSelectionRange(Math.min(at, typed.length), Math.min(at, typed.length));
}
document.addEventListener("input", normalise);
document.addEventListener("change", normalise, true);

for (const form of document.querySelectorAll("form[data-once]")) {
  let sent = false;
  form.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
    sent = true;
    form.setAttribute("aria-busy", "true");
  });
  // The page may come back from the browser's own store, after "back".
  addEventListener("pageshow", () => {
    sent = false;
    form.removeAttribute("aria-busy");
  });
}

for (const form of document.querySelectorAll("form[data-auto]")) {
  form.addEventListener("change", (event) => {
    if (event.target.matches("select, input[type=checkbox], input[type=radio]")) form.requestSubmit();
  });
}

function drafts(form) {
  const told = form.querySelector("[data-draft-state]") ?? document.querySelector("[data-draft-state]");
  let timer = 0;
  let waiting = false;
  const say = (word) => {
    if (told) told.textContent = (told.dataset[word] ?? "").replace("{time}", new Date().toLocaleTimeString(document.documentElement.lang));
  };
  async function save() {
    if (!waiting) return;
    waiting = false;
    say("saving");
    try {
      const fields = new FormData(form);
      for (const [name, value] of [...fields]) if (value instanceof File) fields.delete(name); // files go with the form itself
      const answer = await fetch(form.dataset.draftUrl, { method: "POST", body: fields, keepalive: true });
      if (!answer.ok) throw new Error(String(answer.status));
      say("saved");
    } catch {
      waiting = true; // tried again with the next change, or when the network is back
      say("failed");
    }
  }
  form.addEventListener("input", () => {
    waiting = true;
    clearTimeout(timer);
    timer = setTimeout(save, WAIT);
  });
  form.addEventListener("submit", () => {
    waiting = false;
    clearTimeout(timer);
  });
  addEventListener("online", save);
  document.addEventListener("visibilitychange", () => document.hidden && save());
}
for (const form of document.querySelectorAll("form[data-draft-url]")) drafts(form);
