// A MapLibre map with our ground, our layers and our colours; every mode begins here.
import { Map as Canvas, ScaleControl, setWorkerUrl } from "maplibre-gl";
import { colours } from "./colours.js";
import { sourcesOf } from "./ground.js";
import { images } from "./images.js";
import { discPaint, ground, overlays, shade, sources } from "./layers.js";
import { collection } from "./shapes.js";

const language = document.documentElement.lang || "en";
let topology; // fetched once for all maps of a page

async function basemap(url) {
  topology ??= fetch(url).then((answer) => {
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return answer.json();
  });
  return sourcesOf(structuredClone(await topology), language);
}

const source = (data = collection()) => ({ type: "geojson", data, attribution: "" });
const own = new Set(["land", "borders", "coast", "countries"]);

function style(config, colour) {
  if (config.style) return config.style; // a base map of somebody's own
  const held = Object.fromEntries([...own].map((name) => [name, source()]));
  return { version: 8, sources: held, layers: ground(colour, config.home ?? []) };
}

/** The colours of now on every layer of ours. */
async function recolour(map, config) {
  const colour = colours();
  await images(map, config.marks, colour);
  for (const layer of [...(config.style ? [] : ground(colour, config.home ?? [])), ...overlays(colour, map.hexSteps, map.discShade)])
    for (const [name, value] of Object.entries(layer.paint)) map.setPaintProperty(layer.id, name, value);
}

/**
 * Make the map in `element`; resolves when its layers stand and data can be put in.
 * `map.put(name, features)` fills one of our sources; `map.crowd(discs)` does so for the discs, paler the more there are.
 */
export async function canvas(element, config, options = {}) {
  setWorkerUrl(config.worker);
  const colour = colours();
  const map = new Canvas({
    container: element,
    style: style(config, colour),
    bounds: config.bounds,
    fitBoundsOptions: { padding: 24, maxZoom: 11 },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    minZoom: 1.5,
    maxZoom: 16,
    fadeDuration: 0,
    renderWorldCopies: true,
    locale: { "Map.Title": element.closest("[data-map]").getAttribute("aria-label") ?? config.words.map },
    ...options,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.put = (name, features) => map.getSource(name).setData(Array.isArray(features) ? collection(features) : features);
  map.crowd = (round) => {
    map.put("discs", round);
    map.discShade = shade(round.features.length);
    for (const [name, value] of Object.entries(discPaint(map.discShade))) map.setPaintProperty(name === "fill-opacity" ? "discs" : "discs-edge", name, value);
  };
  const land = config.style ? null : basemap(config.basemap);
  await map.once("style.load");
  for (const name of sources) if (!own.has(name)) map.addSource(name, source());
  await images(map, config.marks, colour);
  for (const layer of overlays(colour)) map.addLayer(layer);
  land?.then(
    (found) => Object.entries(found).forEach(([name, data]) => map.put(name, data)),
    () => map.fire("holdfire:noground"),
  );
  map.addControl(new ScaleControl({ maxWidth: 110 }), document.dir === "rtl" ? "bottom-right" : "bottom-left");
  document.addEventListener("holdfire:theme", () => recolour(map, config));
  return map;
}

/** Buttons with data-zoom="in", "out" or "home" in `part` move the map. */
export function buttons(part, map, home) {
  part.addEventListener("click", (event) => {
    const way = event.target.closest("[data-zoom]")?.dataset.zoom;
    if (way === "in") map.zoomIn();
    if (way === "out") map.zoomOut();
    if (way === "home") home();
  });
}
