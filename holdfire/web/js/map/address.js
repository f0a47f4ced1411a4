// The address of the page holds the whole view: clocks, span, filters, position, selection. "Back" works.
// Parameters: on, known, span (1, 7, 30, all), lat, lon, z, incident, zone, and the names of the filter form's fields.
const VIEW = ["lat", "lon", "z", "incident", "lang"];

export const params = () => new URLSearchParams(location.search);

/** What the server is asked with: everything but where the map looks and what is selected. */
export function question() {
  const kept = params();
  for (const name of VIEW) kept.delete(name);
  return kept;
}

/** Change parameters (null takes away); remember=true makes a step that "back" undoes. */
export function change(changes, remember = false) {
  const kept = params();
  for (const [name, value] of Object.entries(changes)) {
    kept.delete(name);
    if (Array.isArray(value)) for (const one of value) kept.append(name, one);
    else if (value !== null && value !== "") kept.set(name, value);
  }
  const text = kept.toString();
  const url = text ? `?${text}` : location.pathname;
  if (remember) history.pushState(null, "", url);
  else history.replaceState(null, "", url);
  if (remember) frame();
}

const dayAfter = (day, by) => new Date(Date.parse(`${day}T00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);

/** Bring the page's header and navigation in step with the address. */
export function frame() {
  const now = params();
  const on = now.get("on");
  for (const link of document.querySelectorAll(".side a[href], .top a[href]")) {
    const target = new URL(link.href);
    if (link.hreflang) target.search = new URLSearchParams([...question(), ["lang", link.hreflang]]);
    else if (on) target.searchParams.set("on", on);
    else target.searchParams.delete("on");
    link.href = target.pathname + target.search;
  }
  for (const [name, by] of [["before", -1], ["after", 1]]) {
    const link = document.querySelector(`[data-clock-${name}]`);
    if (!link || !on) continue;
    const target = params();
    target.set("on", dayAfter(on, by));
    link.href = `?${target}`;
  }
  for (const form of document.querySelectorAll(".clock form")) {
    const named = form.querySelector("input:not([type=hidden])").name;
    for (const old of form.querySelectorAll("input[type=hidden]")) old.remove();
    for (const [name, value] of now) {
      if (name === named || name === "page" || name === "lang") continue;
      form.prepend(Object.assign(document.createElement("input"), { type: "hidden", name, value }));
    }
    if (named === "on" && on) form.elements.on.value = on;
  }
}
