// A map that shows one thing: an incident, a zone. Its data may stand in the page itself.
import { card } from "./card.js";
import { buttons, canvas } from "./canvas.js";
import { json } from "./data.js";
import { box, discs, names } from "./shapes.js";

const meet = (one, other) => one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3];
const here = async (given) => (typeof given === "string" ? (await json(given)).features : (given?.features ?? given ?? []));

/** Boundaries and their names from a URL, a FeatureCollection or a list of features. */
export async function boundaries(map, given) {
  const found = await here(given);
  map.put("boundaries", found);
  map.put("names", names(found));
  return found;
}

export async function show(part, config) {
  const still = part.dataset.map === "mini";
  const map = await canvas(part.querySelector("[data-map-canvas]"), config, still ? { interactive: false } : { cooperativeGestures: true });
  const told = part.querySelector("[data-map-state]");
  try {
    const lines = await boundaries(map, config.boundaries);
    const points = await here(config.features);
    for (const { properties } of points) properties.mark = [properties.verdict, properties.assessment].find((code) => config.marks[code]) ?? "unverified";
    const round = discs(points);
    map.put("points", points);
    map.crowd(round);
    map.put("places", await here(config.places));
    // What the page is about decides the view: discs and points with the zones they touch, else all boundaries.
    const about = box([...round.features, ...points]);
    const near = about ? lines.filter((line) => meet(box([line]), about)) : lines;
    const view = config.bounds ?? box(config.fit === "boundaries" && lines.length ? lines : [...round.features, ...points, ...near]);
    const home = () => view && map.fitBounds(view, { padding: still ? 12 : 32, maxZoom: 12, animate: false });
    home();
    buttons(part, map, home);
    const place = part.querySelector("[data-map-card]");
    if (place) {
      const chosen = card(place, config, () => {});
      map.on("click", "points", ({ features }) => chosen.show(config.words.incident, "incident", features.map(({ properties }) => properties)));
    }
  } catch (fault) {
    if (told) told.textContent = config.words.failed.replace("{why}", fault.message);
  }
  return map;
}
