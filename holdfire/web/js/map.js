/*
Maps of the pages: <div data-map="explore|show|mini|pick|draw" data-config="ID"> with a [data-map-canvas] inside.
ID is the id of a <script type="application/json">, written by the tag {% map_config %}, which adds `worker`, `basemap`,
`marks` and `words`. The page gives the rest:

  bounds      [west, south, east, north]: what is seen first; without it: what the data spans
  home        ISO numbers of the countries drawn lighter, e.g. ["760"]
  style       URL of a MapLibre style, instead of the built-in ground
  boundaries  URL (or, for show, mini, pick and draw, also a FeatureCollection) of the boundaries
  explore:    incidents  URL of the incidents      list  URL of the table with the same content
              places     URL of names of places    days  {first, last, on, span?, counts?}: days as YYYY-MM-DD;
                                                   counts: reports of each day from first to last
  show, mini: features   URL, FeatureCollection or list of points as below    places  the same, of names
              fit        "boundaries": they decide the view even where there are points
  pick:       fields     {lon, lat, radius}: names of fields of the form that it stands in; radius (metres) may be left out

What the server is asked, and answers. Every question carries the page's own parameters (on, known, span and the names
of the filter form), so a filter works the same for page, table and map:

  GET incidents?...&bbox=w,s,e,n&zoom=7   far out and near are the server's choice:
    {"kind": "hexes", "total": 812, "facets": {"type": {"shelling": 12}},
     "hexes": [{"cell": "832d8...", "n": 5, "vague": 2, "boundary": [[lon, lat], ...]}]}
       n: incidents placed in the cell, vague: those of them (or besides) whose place is only known roughly; n = 0 with
       vague > 0 is drawn as unknown, hatched. A click on a cell links to list?...&cell=CELL.
    {"kind": "points", "total": 87, "facets": ..., "features": {"type": "FeatureCollection", "features": [Point, ...]}}
       properties: id, title, day, url, assessment, and where known: verdict, type, radius_m (0 or missing: exact),
       relation (inside, outside, straddling), where (words: which zone, which share), place, count
  GET boundaries?...  a FeatureCollection of Polygon or MultiPolygon; properties: zone, name, url, organisation,
       organisation_label, basis, version, area_km2, pattern (the organisation's index: line pattern and shape) and
       kind: "boundary" (or missing) or "contested" (ground on which versions differ: hatched)
  GET places?bbox=w,s,e,n&zoom=7  a FeatureCollection of Point; properties: name, rank (small: more important)

Elements outside the map that explore fills: form[data-map-filters] (its fields are the filters), [data-facet="name:value"],
[data-total], [data-period], [data-hex-legend], [data-map-table] (links to the table), [data-map-list] (entries in view).
*/

const MODES = {
  explore: async () => (await import("./map/explore.js")).explore,
  show: async () => (await import("./map/show.js")).show,
  mini: async () => (await import("./map/show.js")).show,
  pick: async () => (await import("./map/pick.js")).pick,
  draw: async () => (await import("./map/draw.js")).draw,
};

// On a phone or a thin line a map beside other things waits until it is asked for.
const thin = () => matchMedia("(max-width: 47.99rem)").matches || navigator.connection?.saveData;

function asked(part) {
  const button = part.querySelector("[data-map-ask]");
  if (!button || !thin()) return Promise.resolve();
  button.hidden = false;
  part.dataset.ready = "waiting";
  return new Promise((done) => button.addEventListener("click", () => {
    button.hidden = true;
    delete part.dataset.ready;
    done();
  }));
}

async function begin(part) {
  await asked(part);
  const config = JSON.parse(document.getElementById(part.dataset.config).textContent);
  part.querySelector("[data-map-state]")?.replaceChildren(); // what was said to those without scripts
  try {
    const make = await MODES[part.dataset.map]();
    const map = await make(part, config);
    part.dataset.ready = "true";
    part.holdfireMap = map; // for tests and the console
  } catch (fault) {
    // No WebGL, or the scripts could not be had: the words and the table beside the map stay.
    part.dataset.ready = "failed";
    const told = part.querySelector("[data-map-state]");
    if (told) told.textContent = config.words.unable;
    throw fault;
  }
}

for (const part of document.querySelectorAll("[data-map]")) begin(part);
