// Drawing a boundary. The list of coordinates below the map says the same and can be typed in: every drag has a click
// way, and every click a typed way. What is handed in stands in one hidden field, as a GeoJSON geometry.
import { TerraDraw, TerraDrawPolygonMode, TerraDrawSelectMode } from "terra-draw";
import { TerraDrawMapLibreGLAdapter } from "terra-draw-maplibre-gl-adapter";
import { ascii } from "../digits.js";
import { buttons, canvas } from "./canvas.js";
import { colours } from "./colours.js";
import { box } from "./shapes.js";
import { boundaries } from "./show.js";

const DIGITS = 6; // 0.1 m

/** Lines "longitude, latitude" with a blank line between areas -> rings; throws Error naming the line. */
export function rings(text, words) {
  const found = [[]];
  ascii(text).split(/\r?\n/).forEach((line, at) => {
    if (!line.trim()) return found.at(-1).length && found.push([]);
    const pair = line.trim().split(/[\s,;،]+/).map(Number);
    const [lon, lat] = pair;
    if (pair.length !== 2 || !(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90)) throw new Error(words.bad_line.replace("{n}", at + 1));
    return found.at(-1).push(pair);
  });
  return found
    .filter((ring) => ring.length)
    .map((ring) => {
      const closed = ring[0].join() === ring.at(-1).join() ? ring : [...ring, ring[0]];
      if (closed.length < 4) throw new Error(words.few_points);
      return closed;
    });
}

const text = (areas) => areas.map(([ring]) => ring.slice(0, -1).map(([lon, lat]) => `${lon.toFixed(DIGITS)}, ${lat.toFixed(DIGITS)}`).join("\n")).join("\n\n");
const geometry = (areas) => (areas.length === 1 ? { type: "Polygon", coordinates: areas[0] } : { type: "MultiPolygon", coordinates: areas });
const round = (areas) => areas.map((area) => area.map((ring) => ring.map((point) => point.map((one) => Number(one.toFixed(DIGITS))))));

function modes(colour) {
  const hex = (name) => `#${colour[name].match(/[\d.]+/g).slice(0, 3).map((one) => Number(one).toString(16).padStart(2, "0")).join("")}`;
  const [accent, surface] = [hex("accent"), hex("surface")];
  const styles = { fillColor: accent, fillOpacity: 0.12, outlineColor: accent, outlineWidth: 2, closingPointColor: accent, closingPointOutlineColor: surface, closingPointWidth: 6, closingPointOutlineWidth: 2 };
  const chosen = { selectedPolygonColor: accent, selectedPolygonFillOpacity: 0.16, selectedPolygonOutlineColor: accent, selectedPolygonOutlineWidth: 2.5, selectionPointColor: surface, selectionPointOutlineColor: accent, selectionPointOutlineWidth: 2, selectionPointWidth: 6, midPointColor: accent, midPointOutlineColor: surface, midPointOutlineWidth: 1, midPointWidth: 4 };
  return [
    new TerraDrawPolygonMode({ styles }),
    new TerraDrawSelectMode({ styles: chosen, flags: { polygon: { feature: { draggable: false, coordinates: { midpoints: true, draggable: true, deletable: true } } } } }),
  ];
}

/** `part` holds [data-map-canvas], [data-draw="polygon|select|undo|clear"], textarea[data-coordinates], input[data-geometry]. */
export async function draw(part, config) {
  const map = await canvas(part.querySelector("[data-map-canvas]"), config, { doubleClickZoom: false });
  const [output, typed, told] = ["input[data-geometry]", "textarea[data-coordinates]", "[data-map-state]"].map((name) => part.querySelector(name));
  const given = output.value ? JSON.parse(output.value) : null;
  const areas = given ? (given.type === "MultiPolygon" ? given.coordinates : [given.coordinates]) : [];
  if (config.boundaries) await boundaries(map, config.boundaries).catch(() => {});
  const view = box([...(areas.length ? [{ geometry: geometry(areas) }] : [])]);
  if (view) map.fitBounds(view, { padding: 40, animate: false });
  if (areas.some((area) => area.length > 1)) {
    map.put("own", [{ type: "Feature", properties: {}, geometry: given }]);
    told.textContent = config.words.holes; // holes are kept as they are: a file can change them, this tool cannot
    typed.disabled = true;
    return map;
  }
  const tool = new TerraDraw({ adapter: new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision: 9 }), modes: modes(colours()) });
  tool.start();

  const past = []; // states before each change, for undo
  let now = [];
  const current = () => tool.getSnapshot().filter(({ geometry: { type }, properties }) => type === "Polygon" && properties.mode === "polygon" && !properties.currentlyDrawing).map((one) => one.geometry.coordinates);

  function write(found, from) {
    now = round(found);
    output.value = now.length ? JSON.stringify(geometry(now)) : "";
    if (from !== typed) typed.value = text(now);
    output.dispatchEvent(new Event("change", { bubbles: true }));
  }
  function fill(found) {
    tool.clear();
    const kept = tool.addFeatures(found.map((area) => ({ type: "Feature", properties: { mode: "polygon" }, geometry: { type: "Polygon", coordinates: area } })));
    const bad = kept.find(({ valid }) => !valid);
    if (bad) throw new Error(config.words.not_drawable);
  }
  function mode(name) {
    tool.setMode(name);
    for (const button of part.querySelectorAll("[data-draw]")) if (["polygon", "select"].includes(button.dataset.draw)) button.setAttribute("aria-pressed", String(button.dataset.draw === name));
    told.textContent = name === "polygon" ? config.words.draw_help : config.words.edit_help;
  }

  function keep() {
    const found = current();
    if (JSON.stringify(round(found)) === JSON.stringify(now)) return;
    past.push(now);
    write(found);
  }
  tool.on("finish", () => {
    keep();
    mode("select");
  });
  map.on("contextmenu", () => setTimeout(keep)); // a right click takes a corner away, and tells nobody
  typed.addEventListener("change", () => {
    try {
      const found = rings(typed.value, config.words).map((ring) => [ring]);
      past.push(now);
      fill(found);
      write(found, typed);
      typed.removeAttribute("aria-invalid");
      told.textContent = "";
      const wide = box(found.length ? [{ geometry: geometry(found) }] : []);
      if (wide) map.fitBounds(wide, { padding: 40 });
    } catch (fault) {
      typed.setAttribute("aria-invalid", "true");
      told.textContent = fault.message;
    }
  });
  part.addEventListener("click", (event) => {
    const act = event.target.closest("[data-draw]")?.dataset.draw;
    if (act === "polygon" || act === "select") mode(act);
    if (act === "undo" && past.length) {
      const before = past.pop();
      fill(before);
      write(before);
    }
    if (act === "clear") {
      past.push(now);
      fill([]);
      write([]);
      mode("polygon");
    }
  });
  buttons(part, map, () => view && map.fitBounds(view, { padding: 40 }));
  if (areas.length) fill(areas);
  if (areas.length || !typed.value.trim()) write(areas);
  else typed.dispatchEvent(new Event("change")); // corners that were typed before the page came back with a fault
  past.length = 0;
  mode(now.length ? "select" : "polygon");
  return map;
}
