// Layers from the ground up. Only names of sources and colours go in; nothing here knows where data comes from.
const FONT = ["IBM Plex Sans", "IBM Plex Sans Arabic", "sans-serif"];
// MapLibre reads a weight from the first name of the list; no font has that name, so the second one draws.
const BOLD = ["holdfire semibold", ...FONT];

// Lines of organisations, in the order of their shapes: solid, long dashes, dots, dash and dot, short dashes.
const DASHES = [[1], [5, 3], [1, 1.5], [6, 2, 1, 2], [2, 2]];
const pattern = ["%", ["coalesce", ["get", "pattern"], 0], DASHES.length];
const dashes = ["match", pattern, ...DASHES.flatMap((dash, at) => (at ? [at, ["literal", dash]] : [])), ["literal", [3, 2]]];

export const sources = ["land", "borders", "coast", "countries", "boundaries", "names", "places", "hexes", "discs", "points", "chosen", "own"];

/** The steps of the hexagons: the least count of each of the four greys, for the largest count in view. */
export function steps(most) {
  if (most <= 8) return [1, 2, 4, 8];
  const factor = most ** (1 / 4);
  return [0, 1, 2, 3].map((power) => Math.max(power + 1, Math.round(factor ** power)));
}

const greys = (colour, [, second, third, fourth]) => [
  "step", ["get", "n"], colour["hex-1"], second, colour["hex-2"], third, colour["hex-3"], fourth, colour["hex-4"],
];

/** How strongly discs are drawn: each adds to those below it, and a hundred of them must not become a stain. */
export const shade = (many) => Math.max(0.12, Math.min(1, 4 / Math.max(1, many)));
export const discPaint = (share) => ({
  "fill-opacity": ["interpolate", ["linear"], ["get", "radius_m"], 25000, 0.14 * share, 200000, 0.04 * share],
  "line-opacity": Math.max(0.45, share),
});

const named = (id, when, where, layout, colour) => ({
  id, type: "symbol", source: "names", filter: ["all", ["==", ["get", "at"], where], when],
  layout: { "text-field": ["get", "name"], "text-font": BOLD, "text-size": 13, ...layout },
  paint: { "text-color": colour.ink, "text-halo-color": colour.land, "text-halo-width": 2 },
});

export function ground(colour, home) {
  const land = home.length ? ["match", ["get", "id"], home, colour.land, colour.abroad] : colour.land;
  return [
    { id: "sea", type: "background", paint: { "background-color": colour.sea } },
    { id: "land", type: "fill", source: "land", paint: { "fill-color": land, "fill-antialias": false } },
    { id: "coast", type: "line", source: "coast", paint: { "line-color": colour.border, "line-width": 0.8 } },
    { id: "borders", type: "line", source: "borders", paint: { "line-color": colour.border, "line-width": 1, "line-dasharray": [7, 3, 1.5, 3] } },
    {
      id: "countries", type: "symbol", source: "countries", maxzoom: 9,
      layout: { "text-field": ["get", "name"], "text-font": FONT, "text-size": 12, "text-letter-spacing": ["get", "spacing"], "text-max-width": 8, "symbol-sort-key": ["get", "rank"] },
      paint: { "text-color": colour["ink-3"], "text-halo-color": colour.land, "text-halo-width": 1 },
    },
  ];
}

export function overlays(colour, counts = [1, 2, 4, 8], share = 1) {
  const { "fill-opacity": inner, "line-opacity": edge } = discPaint(share);
  const vague = ["==", ["get", "n"], 0];
  return [
    { id: "zones", type: "fill", source: "boundaries", filter: ["!=", ["get", "kind"], "contested"], paint: { "fill-color": colour["zone-fill"] } },
    { id: "hexes", type: "fill", source: "hexes", filter: ["!", vague], paint: { "fill-color": greys(colour, counts), "fill-outline-color": colour.land, "fill-opacity": 0.75 } },
    { id: "hexes-vague", type: "fill", source: "hexes", filter: vague, paint: { "fill-color": colour["undetermined-mark"], "fill-opacity": 0.16 } },
    { id: "hexes-vague-edge", type: "line", source: "hexes", filter: vague, paint: { "line-color": colour["undetermined-mark"], "line-width": 1, "line-dasharray": [2, 2] } },
    { id: "contested", type: "fill", source: "boundaries", filter: ["==", ["get", "kind"], "contested"], paint: { "fill-pattern": "hatch", "fill-opacity": 0.9 } },
    { id: "discs", type: "fill", source: "discs", paint: { "fill-color": colour["undetermined-mark"], "fill-opacity": inner } },
    { id: "discs-edge", type: "line", source: "discs", paint: { "line-color": colour["undetermined-mark"], "line-width": 1.25, "line-opacity": edge, "line-dasharray": [2.5, 2.5] } },
    {
      id: "lines-solid", type: "line", source: "boundaries", filter: ["all", ["!=", ["get", "kind"], "contested"], ["==", pattern, 0]],
      layout: { "line-join": "round" }, paint: { "line-color": colour.ink, "line-width": 1.6 },
    },
    {
      id: "lines-dashed", type: "line", source: "boundaries", filter: ["all", ["!=", ["get", "kind"], "contested"], ["!=", pattern, 0]],
      layout: { "line-join": "round" }, paint: { "line-color": colour.ink, "line-width": 1.6, "line-dasharray": dashes },
    },
    { id: "own", type: "fill", source: "own", paint: { "fill-color": colour.accent, "fill-opacity": 0.12 } },
    { id: "own-edge", type: "line", source: "own", paint: { "line-color": colour.accent, "line-width": 2 } },
    {
      id: "hex-counts", type: "symbol", source: "hexes", filter: [">", ["get", "n"], 1],
      layout: { "text-field": ["to-string", ["get", "n"]], "text-font": FONT, "text-size": 11, "symbol-sort-key": ["-", 0, ["get", "n"]] },
      paint: { "text-color": colour.ink, "text-halo-color": colour.land, "text-halo-width": 1.2 },
    },
    {
      id: "places", type: "symbol", source: "places",
      layout: { "text-field": ["concat", "• ", ["get", "name"]], "text-font": FONT, "text-size": 12, "symbol-sort-key": ["coalesce", ["get", "rank"], 9] },
      paint: { "text-color": colour["ink-2"], "text-halo-color": colour.land, "text-halo-width": 1.5 },
    },
    { id: "chosen", type: "circle", source: "chosen", paint: { "circle-radius": 12, "circle-opacity": 0, "circle-stroke-color": colour.accent, "circle-stroke-width": 2.5 } },
    {
      id: "points", type: "symbol", source: "points",
      layout: {
        "icon-image": ["concat", "mark-", ["get", "mark"]], "icon-allow-overlap": true, "icon-padding": 0,
        "icon-size": ["case", [">", ["coalesce", ["get", "radius_m"], 0], 0], 0.8, 1],
        "text-field": ["case", [">", ["coalesce", ["get", "count"], 1], 1], ["to-string", ["get", "count"]], ""],
        "text-font": BOLD, "text-size": 11, "text-offset": [0.9, -0.7], "text-optional": true,
      },
      paint: { "text-color": colour.ink, "text-halo-color": colour.land, "text-halo-width": 1.5 },
    },
    named("names", [">=", ["zoom"], ["get", "big"]], "middle", { "text-max-width": 9 }, colour),
    named("names-above", ["<", ["zoom"], ["get", "big"]], "above", { "text-max-width": 20, "text-anchor": "bottom", "text-offset": [0, -0.3] }, colour),
  ];
}
