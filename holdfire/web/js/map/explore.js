// The map page: hexagons far out, points near, boundaries of the day, filters and time in the address.
import { change, frame, params, question } from "./address.js";
import { badge, card, el } from "./card.js";
import { buttons, canvas } from "./canvas.js";
import { at, json, latest } from "./data.js";
import { overlays, steps } from "./layers.js";
import { colours } from "./colours.js";
import { said } from "./days.js";
import { box, discs, hexes, names } from "./shapes.js";
import { slider } from "./time.js";

const SHOWN = 100; // entries of the list beside the map
const rounded = (value, digits) => Number(value).toFixed(digits);

/** The part of the world in view with a margin, so that small moves ask for nothing: "w,s,e,n". */
function window_(map, margin) {
  const [[west, south], [east, north]] = map.getBounds().toArray();
  const [wide, high] = [(east - west) * margin, (north - south) * margin];
  return [Math.max(-180, west - wide), Math.max(-90, south - high), Math.min(180, east + wide), Math.min(90, north + high)];
}
const within = (inner, outer) => inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

function marked(features, marks) {
  for (const { properties } of features) {
    properties.mark = [properties.verdict, properties.assessment].find((code) => marks[code]) ?? "unverified";
    properties.count ??= 1;
  }
  return features;
}

export async function explore(part, config) {
  // The slider and the list may stand anywhere on the page, the rest stands in the map.
  const find = (name) => part.querySelector(`[data-map-${name}]`) ?? document.querySelector(`[data-map-${name}]`);
  const start = params();
  const view = start.has("z") ? { center: [Number(start.get("lon")), Number(start.get("lat"))], zoom: Number(start.get("z")), bounds: undefined } : {};
  const map = await canvas(find("canvas"), config, view);
  const told = find("state");
  const say = (words) => told && (told.textContent = words);
  let asked = null; // what the data on the map answers: {window, zoom, question}
  let points = [];
  let home = config.bounds ?? null; // what the button "show all" goes back to
  let placed = Boolean(config.bounds) || start.has("z");
  let ready = false; // the address takes up where the map looks only once somebody moves it

  const selection = card(find("card"), config, () => {
    map.put("chosen", []);
    map.put("own", []);
    change({ incident: null });
  });

  function choose(features, focus = false) {
    const [lon, lat] = features[0].geometry.coordinates;
    map.put("chosen", [{ type: "Feature", properties: {}, geometry: { type: "Point", coordinates: [lon, lat] } }]);
    const round = discs(features).features;
    map.put("own", round);
    const entries = features.map(({ properties }) => properties);
    const title = entries.length === 1 ? config.words.incident : config.words.incidents.replace("{n}", entries.length);
    selection.show(title, "incident", entries.slice(0, 20), focus);
    change({ incident: entries[0].id });
  }

  function list() {
    const place = find("list");
    if (!place) return;
    place.replaceChildren(
      ...points.slice(0, SHOWN).map((feature) => {
        const { properties } = feature;
        const button = el("button", "link", badge(config.marks, properties.mark), el("span", "", properties.title), el("span", "meta", properties.day ? said(properties.day) : ""));
        button.type = "button";
        button.addEventListener("click", () => {
          choose([feature], true);
          map.easeTo({ center: feature.geometry.coordinates });
        });
        return el("li", "", button);
      }),
    );
    const more = points.length - SHOWN;
    if (more > 0) place.append(el("li", "meta", config.words.more.replace("{n}", more)));
    if (!points.length) place.append(el("li", "meta", config.words.nearer));
  }

  function facets(counts = {}) {
    for (const [name, values] of Object.entries(counts))
      for (const [value, n] of Object.entries(values)) {
        const place = document.querySelector(`[data-facet="${CSS.escape(name)}:${CSS.escape(value)}"]`);
        if (place) place.textContent = n;
      }
  }

  function draw(answer) {
    const far = answer.kind === "hexes";
    points = far ? [] : marked(answer.features.features, config.marks);
    if (far) {
      map.hexSteps = steps(Math.max(1, ...answer.hexes.map(({ n }) => n)));
      const paint = overlays(colours(), map.hexSteps).find(({ id }) => id === "hexes").paint;
      map.setPaintProperty("hexes", "fill-color", paint["fill-color"]);
      const legend = document.querySelector("[data-hex-legend]");
      if (legend) legend.textContent = map.hexSteps.map((low, step, all) => (step === 3 ? `${low}+` : low === all[step + 1] - 1 ? low : `${low}–${all[step + 1] - 1}`)).join(", ");
    }
    map.put("hexes", far ? hexes(answer.hexes) : []);
    map.put("points", points);
    map.crowd(discs(points));
    for (const place of document.querySelectorAll("[data-total]")) place.textContent = new Intl.NumberFormat(document.documentElement.lang, { numberingSystem: "latn" }).format(answer.total);
    facets(answer.facets);
    list();
  }

  // Is what is on the map, or on its way, still the answer to what is in view?
  const answers = () => asked && asked.question === question().toString() && asked.zoom === Math.round(map.getZoom()) && within(window_(map, 0), asked.window);

  const incidents = latest(async (signal) => {
    const zoom = Math.round(map.getZoom());
    const window = window_(map, 0.3);
    say(config.words.loading);
    const mine = (asked = { window, zoom, question: question().toString() });
    try {
      draw(await json(at(config.incidents, question(), { bbox: window.map((one) => rounded(one, 4)).join(","), zoom }), signal));
    } catch (fault) {
      if (asked === mine) asked = null; // the next move asks again
      throw fault;
    }
    say("");
    const chosen = params().get("incident");
    const found = chosen && points.find(({ properties }) => String(properties.id) === chosen);
    if (found && find("card").hidden) choose([found]);
  });

  let lines = "";
  const boundaries = latest(async (signal, url) => {
    lines = url;
    const { features } = await json(url, signal).catch((fault) => {
      if (lines === url) lines = "";
      throw fault;
    });
    map.put("boundaries", features);
    map.put("names", names(features));
    home ??= box(features);
    if (home && !placed) map.fitBounds(home, { padding: 24, maxZoom: 11, animate: false });
    placed = true;
  });

  const outlines = () => {
    const url = at(config.boundaries, question());
    return url === lines ? null : boundaries(url);
  };

  const failed = (fault) => say(config.words.failed.replace("{why}", fault.message));
  const reload = (force = true) => Promise.all([outlines(), force || !answers() ? incidents() : null]).catch(failed);
  // The table reaches over all days unless it is told otherwise; the map does not.
  const span = () => ({ span: question().get("span") ?? config.days?.span });
  const links = () => {
    for (const link of document.querySelectorAll("[data-map-table]")) link.href = at(link.href.split("?")[0], question(), config.days ? span() : {});
  };

  const time = find("time");
  const days = time && config.days ? slider(time, config.days, () => (links(), reload())) : null;

  const form = document.querySelector("form[data-map-filters]");
  // Hidden fields are for those without scripts: they hold what the address said when the page came.
  const fields = () => new Set([...form.elements].filter(({ type }) => type !== "hidden").map(({ name }) => name).filter(Boolean));
  form?.addEventListener("change", () => {
    const given = new FormData(form);
    change(Object.fromEntries([...fields()].map((name) => [name, given.getAll(name)])), true);
    links();
    reload();
  });
  form?.addEventListener("submit", (event) => event.preventDefault());
  function fill() {
    const now = params();
    for (const field of form?.elements ?? []) {
      if (!field.name || field.type === "hidden") continue;
      const values = now.getAll(field.name);
      if (field.type === "checkbox" || field.type === "radio") field.checked = values.includes(field.value);
      else field.value = values[0] ?? "";
    }
  }

  addEventListener("popstate", () => {
    fill();
    days?.show();
    frame();
    links();
    const now = params();
    if (now.has("z")) map.jumpTo({ center: [Number(now.get("lon")), Number(now.get("lat"))], zoom: Number(now.get("z")) });
    reload();
  });

  map.on("moveend", () => {
    const { lng, lat } = map.getCenter();
    if (ready) change({ lon: rounded(lng, 4), lat: rounded(lat, 4), z: rounded(map.getZoom(), 2) });
    reload(false);
  });

  map.on("click", ({ point, lngLat }) => {
    const near = [[point.x - 6, point.y - 6], [point.x + 6, point.y + 6]];
    const [hit] = map.queryRenderedFeatures(near, { layers: ["points"] });
    if (hit) {
      const ids = new Set(map.queryRenderedFeatures(near, { layers: ["points"] }).map(({ properties }) => properties.id));
      return choose(points.filter(({ properties }) => ids.has(properties.id)));
    }
    const [cell] = map.queryRenderedFeatures(point, { layers: ["hexes", "hexes-vague"] });
    if (cell) {
      const { cell: id, n, vague } = cell.properties;
      const url = config.list && at(config.list, question(), { ...span(), cell: id });
      selection.show(config.words.cell_title, "cell", [{ n, vague, url }]);
      return map.easeTo({ center: lngLat, zoom: map.getZoom() + 1.5 });
    }
    const zones = map.queryRenderedFeatures(point, { layers: ["zones"] });
    if (zones.length) return selection.show(zones[0].properties.name, "zone", zones.map(({ properties }) => properties));
    return selection.hide();
  });
  const pointer = (layer) => {
    map.on("mouseenter", layer, () => (map.getCanvas().style.cursor = "pointer"));
    map.on("mouseleave", layer, () => (map.getCanvas().style.cursor = ""));
  };
  ["points", "hexes", "hexes-vague"].forEach(pointer);

  map.on("holdfire:noground", () => say(config.words.noground));
  buttons(part, map, () => home && map.fitBounds(home, { padding: 24 }));
  if (config.places) map.on("idle", latest(async (signal) => {
    const window = window_(map, 0.1).map((one) => rounded(one, 3)).join(",");
    if (map.placesAt === window) return;
    map.placesAt = window;
    map.put("places", (await json(at(config.places, [], { bbox: window, zoom: Math.floor(map.getZoom()) }), signal)).features);
  }));
  links();
  await reload();
  ready = true;
  return map;
}
