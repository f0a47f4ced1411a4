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
    found.replaceChildren(...answer.map(candidate));
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
    const at = target.dataset;
    if (at.lon === undefined || ascii(lon.value) === at.lon) return;
    Object.assign(lon, { value: at.lon });
    Object.assign(lat, { value: at.lat });
    for (const field of [lon, lat]) field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}
