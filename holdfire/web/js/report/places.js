// Places while one types: the same radio buttons that the server writes for those without scripts.
import { ascii } from "../digits.js";

const WAIT = 250;

export function places(form) {
  const where = form.querySelector("[data-where]");
  const [list, found, told, made] = ["[data-candidates]", "[data-found-places]", "[data-told]", "template[data-candidate]"].map((name) => where.querySelector(name));
  const { place_q: typed, place_for: asked, lon, lat } = form.elements;
  const count = new Intl.NumberFormat(document.documentElement.lang);
  let timer = 0;
  let latest = 0;
  const chosen = () => list.querySelector("input:checked");
  let ours = chosen()?.dataset.lon ?? ""; // the longitude that came with a place, not from the map or from typing

  /** A place that is chosen brings its point; when it is chosen no longer the point goes with it, but for one given since. */
  function point(east, north) {
    const given = ascii(lon.value.trim());
    if (given && given !== ours && !east) return;
    ours = east;
    if (given === east) return;
    lon.value = east;
    lat.value = north;
    for (const field of [lon, lat]) for (const kind of ["input", "change"]) field.dispatchEvent(new Event(kind, { bubbles: true }));
  }

  function candidate(place) {
    const label = made.content.cloneNode(true);
    const radio = label.querySelector("input");
    Object.assign(radio, { value: place.code, checked: false });
    Object.assign(radio.dataset, { lon: place.lon ?? "", lat: place.lat ?? "" });
    const words = { word: place.name, arabic: place.name_ar, parent: place.parent_name, found: place.found, why: place.why };
    for (const [name, text] of Object.entries(words)) label.querySelector(`[data-${name}]`).textContent = text ?? "";
    return label;
  }

  async function search() {
    const text = typed.value.trim();
    const mine = ++latest;
    let answer = [];
    if (text) {
      try {
        const response = await fetch(`${form.dataset.places}?q=${encodeURIComponent(text)}`);
        if (!response.ok) return;
        answer = await response.json();
      } catch {
        return; // no network: it can be handed in as typed, or looked up later
      }
    }
    if (mine !== latest) return; // an answer to what stood there before
    asked.value = typed.value;
    const before = chosen();
    found.replaceChildren(...answer.map(candidate));
    const again = before && [...found.querySelectorAll("input")].find(({ value }) => value === before.value);
    if (again) again.checked = true;
    else if (chosen() !== before) point("", "");
    list.hidden = !text;
    told.textContent = text ? (answer.length ? told.dataset.some.replace("{n}", count.format(answer.length)) : told.dataset.none) : "";
    form.dispatchEvent(new Event("input"));
  }

  typed.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(search, WAIT);
  });
  where.querySelector("button[value=find]").addEventListener("click", (event) => {
    event.preventDefault();
    search();
  });
  list.addEventListener("change", ({ target }) => {
    if (target.name !== "place") return;
    asked.value = typed.value;
    point(target.dataset.lon ?? "", target.dataset.lat ?? "");
  });
}
