// The desk of an article: <div data-press> holds a queue of proposals, one of them open, beside the text with their words marked.
// j and k (keys.js) move the focus through the queue; whatever has the focus is open, and c, e, r are its keys. The page works without.

function marks(page, name) {
  for (const one of page.querySelectorAll("[data-of]")) one.classList.toggle("current", one.dataset.of.split(" ").includes(name));
  for (const one of page.querySelectorAll("[data-open]")) one.classList.toggle("current", one.dataset.open === name);
  return page.querySelector(`[data-open="${CSS.escape(name)}"]`);
}

function keys(item, open) {
  for (const one of item.querySelectorAll("[data-does]")) {
    if (open) one.dataset.key = one.dataset.does;
    else delete one.dataset.key;
  }
}

// What was open was seen: every form takes the list along.
function see(page, seen, name) {
  seen.add(name);
  for (const field of page.querySelectorAll("input[name=seen]")) field.value = [...seen].join(",");
  const several = page.querySelector("form[data-seen]");
  if (several) several.hidden = seen.size < 2;
}

function within(box, one, share = 3) {
  if (!box || !one || box.scrollHeight <= box.clientHeight) return;
  const far = one.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTop += far - box.clientHeight / share;
}

// Where the queue scrolls by itself, the desk stands at the top of the window and what is open near the top of the queue.
function stand(page, item) {
  const queue = item.closest(".queue");
  if (getComputedStyle(queue).overflowY !== "auto") return;
  if (location.hash === `#${item.id}`) page.scrollIntoView({ block: "start" });
  within(queue, item, 8);
}

// In the fields of a correction, which other keys leave alone: Esc leaves them, Ctrl+Enter signs them.
function correcting(form) {
  form?.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") form.querySelector("a.btn").click();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.querySelector(".btn.primary").click();
    else return;
    event.preventDefault();
  });
}

/** Open what has the focus, light its words, and let Enter confirm. */
export function press(page) {
  const items = [...page.querySelectorAll("[data-name]")];
  const seen = new Set((page.querySelector("input[name=seen]")?.value ?? "").split(",").filter(Boolean));
  const text = page.querySelector(".text-of");
  correcting(page.querySelector(".correct"));

  let shown = null;

  function open(item) {
    // The sentence that another page led to stays lit until somebody moves on.
    if (shown) for (const one of page.querySelectorAll(".lit")) one.classList.remove("lit");
    shown = item;
    for (const one of items) {
      one.classList.toggle("at", one === item);
      const link = one.querySelector("a.t");
      if (one === item) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
      keys(one, one === item);
    }
    within(text, marks(page, item.dataset.name));
    see(page, seen, item.dataset.name);
  }

  const named = (name) => items.find((one) => one.dataset.name === name);
  for (const item of items) {
    const link = item.querySelector("a.t");
    item.addEventListener("focusin", () => item === shown || open(item));
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open(item);
    });
    link.addEventListener("keydown", (event) => {
      const button = item.querySelector('[data-does="c"]');
      if (event.key !== "Enter" || !item.classList.contains("at") || !button) return;
      event.preventDefault();
      button.click();
    });
  }

  for (const one of page.querySelectorAll("[data-open]")) {
    one.addEventListener("click", (event) => {
      const item = named(one.dataset.open);
      if (!item) return;
      event.preventDefault();
      item.querySelector("a.t").focus();
    });
  }

  const asked = named(location.hash.replace("#claim-", "")) ?? items.find((one) => one.classList.contains("at"));
  if (!asked) return;
  open(asked);
  const field = asked.querySelector(".correct .input");
  (field ?? asked.querySelector("a.t")).focus({ preventScroll: true });
  stand(page, asked);
  // The browser goes to the named proposal once more when all is there.
  addEventListener("load", () => stand(page, asked));
}
