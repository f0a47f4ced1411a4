// Keys: ? help, / search, j k rows, Enter opens, g then a letter goes to a page, n files a report.
// Where a key leads is said by the page itself: <a data-key="g m"> on its links, <button data-key="s"> on what it signs, so nothing is listed twice.
const dialog = document.querySelector("dialog.keys");
let lead = "";
let since = 0;

const typing = (target) => target.closest("input, textarea, select, [contenteditable], dialog[open] button");
const follow = (keys) => document.querySelector(`a[data-key="${keys}"], button[data-key="${keys}"]`);

function search() {
  const field = document.querySelector("main input[type=search]");
  if (field) field.focus();
  else follow("/")?.click();
}

// Rows are the table rows and list entries that hold a link.
const rows = () =>
  [...document.querySelectorAll("main tbody tr, main .list > li, main .figure-board li")].filter((row) => row.querySelector("a") && row.offsetParent);

function step(by) {
  const all = rows();
  if (!all.length) return;
  const at = all.findIndex((row) => row.classList.contains("at"));
  const next = all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
  all[at]?.classList.remove("at");
  next.classList.add("at");
  next.querySelector("th a, a.t, a").focus();
  next.scrollIntoView({ block: "nearest" });
}

function help() {
  if (!dialog || dialog.open) return;
  dialog.showModal();
}

const single = { "?": help, "/": search, j: () => step(1), k: () => step(-1) };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target)) return;
  if (dialog?.open) return;
  // On other layouts (Arabic, Cyrillic) the letter is read from the key's place.
  const letter = /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : event.key;
  const now = performance.now();
  const keys = lead && now - since < 1500 ? `${lead} ${letter}` : letter;
  lead = "";
  const act = single[keys] ?? single[event.key];
  const link = follow(keys);
  if (keys === "g") {
    lead = "g";
    since = now;
  } else if (keys.includes(" ") ? link : act || link) {
    event.preventDefault();
    if (act && !keys.includes(" ")) act();
    else link.click();
  }
});

for (const button of document.querySelectorAll("[data-keys-help]")) {
  button.hidden = !dialog;
  button.addEventListener("click", help);
}
