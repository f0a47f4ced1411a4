// Choosing a place for a form: a click, or the crosshair in the middle and Enter. Typing coordinates works without it.
import { buttons, canvas } from "./canvas.js";
import { ascii } from "../digits.js";
import { box, disc } from "./shapes.js";
import { boundaries } from "./show.js";

/** `config.fields`: names in the same form: {lon, lat, radius?}; a radius is metres in a value or in data-radius. */
export async function pick(part, config) {
  const map = await canvas(part.querySelector("[data-map-canvas]"), config, { cooperativeGestures: matchMedia("(pointer: coarse)").matches });
  const form = part.closest("form");
  const field = (name) => form.elements[config.fields[name]];
  let mine = false;

  const metres = () => {
    const chosen = config.fields.radius && field("radius");
    if (!chosen) return 0;
    const one = chosen instanceof RadioNodeList ? [...chosen].find(({ checked }) => checked) : (chosen.selectedOptions?.[0] ?? chosen);
    return Number(one?.dataset.radius ?? one?.value ?? 0) || 0;
  };
  const place = () => {
    const [lon, lat] = [field("lon"), field("lat")].map(({ value }) => (value.trim() ? Number(ascii(value)) : NaN));
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? [lon, lat] : null;
  };

  function draw(move) {
    const at = place();
    map.put("chosen", at ? [{ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: at } }] : []);
    const ring = at && metres() > 0 ? disc(...at, metres(), 64) : null;
    const area = ring ? [{ type: "Feature", properties: {}, geometry: { type: "Polygon", coordinates: [ring] } }] : [];
    map.put("own", area);
    if (!move || !at) return;
    if (ring) map.fitBounds(box(area), { padding: 48, maxZoom: 12 });
    else map.easeTo({ center: at, zoom: Math.max(map.getZoom(), 10) });
  }

  function set([lon, lat]) {
    mine = true;
    field("lon").value = lon.toFixed(5);
    field("lat").value = lat.toFixed(5);
    for (const name of ["lon", "lat"]) for (const kind of ["input", "change"]) field(name).dispatchEvent(new Event(kind, { bubbles: true }));
    mine = false;
    draw(false);
  }

  map.on("click", ({ lngLat }) => set(lngLat.wrap().toArray()));
  map.getCanvas().addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault(); // the form is not handed in from the map
    set(map.getCenter().wrap().toArray());
  });
  form.addEventListener("change", ({ target }) => {
    if (mine) return;
    const names = Object.values(config.fields);
    if (names.includes(target.name)) draw(target.name !== config.fields.radius || Boolean(place()));
  });
  buttons(part, map, () => draw(true));
  if (config.boundaries) await boundaries(map, config.boundaries).catch(() => {});
  draw(true);
  return map;
}
