// Geometry that the browser makes itself: discs of true radius, label points, boxes.
const EARTH = 6371008.8; // mean radius in metres
const rad = Math.PI / 180;

/** A ring of points at `metres` from a place, along the sphere; longitude first. */
export function disc(lon, lat, metres, corners = 48) {
  const arc = metres / EARTH;
  const [sinLat, cosLat] = [Math.sin(lat * rad), Math.cos(lat * rad)];
  const ring = [];
  for (let step = 0; step <= corners; step++) {
    const bearing = (2 * Math.PI * (step % corners)) / corners;
    const sin = sinLat * Math.cos(arc) + cosLat * Math.sin(arc) * Math.cos(bearing);
    const east = Math.atan2(Math.sin(bearing) * Math.sin(arc) * cosLat, Math.cos(arc) - sinLat * sin);
    ring.push([lon + east / rad, Math.asin(sin) / rad]);
  }
  return ring;
}

const polygons = (geometry) => (geometry.type === "MultiPolygon" ? geometry.coordinates : [geometry.coordinates]);

function area(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return sum / 2;
}

/** Where the name of an area is written: the centre of gravity of its largest part. */
export function middle(geometry) {
  const ring = polygons(geometry)
    .map((rings) => rings[0])
    .reduce((best, one) => (Math.abs(area(one)) > Math.abs(area(best)) ? one : best));
  const whole = area(ring);
  let [x, y] = [0, 0];
  for (let i = 1; i < ring.length; i++) {
    const part = ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
    x += (ring[i - 1][0] + ring[i][0]) * part;
    y += (ring[i - 1][1] + ring[i][1]) * part;
  }
  return whole ? [x / (6 * whole), y / (6 * whole)] : ring[0];
}

/** The box round features: [west, south, east, north], or null where they have no points. */
export function box(features) {
  const found = [Infinity, Infinity, -Infinity, -Infinity];
  const widen = (part) => {
    if (typeof part[0] !== "number") return part.forEach(widen);
    found[0] = Math.min(found[0], part[0]);
    found[1] = Math.min(found[1], part[1]);
    found[2] = Math.max(found[2], part[0]);
    found[3] = Math.max(found[3], part[1]);
  };
  for (const feature of features) if (feature.geometry) widen(feature.geometry.coordinates);
  return found[0] <= found[2] ? found : null;
}

const LABEL = 120; // pixels that a name takes up

/**
 * Where the names of zones are written: within a zone that is wider than its name, else above it, so that no name hides what
 * it names. Two points for each zone: `at` says which, `big` from which zoom on the zone is wide enough.
 */
export function names(lines) {
  const zones = new Map();
  for (const line of lines) if (line.properties.kind !== "contested" && !zones.has(line.properties.zone)) zones.set(line.properties.zone, line);
  return [...zones.values()].flatMap(({ properties: { name }, geometry }) => {
    const [west, , east, north] = box([{ geometry }]);
    const big = Math.log2((LABEL * 360) / (512 * Math.max(1e-6, east - west)));
    const point = (at, coordinates) => ({ type: "Feature", properties: { name, big, at }, geometry: { type: "Point", coordinates } });
    return [point("middle", middle(geometry)), point("above", [(west + east) / 2, north])];
  });
}

export const collection = (features = []) => ({ type: "FeatureCollection", features });

/** One disc for each place and radius, however many incidents share it; radius_m is in metres. */
export function discs(features) {
  const seen = new Map();
  for (const feature of features) {
    const { radius_m: radius } = feature.properties;
    if (!(radius > 0)) continue;
    const [lon, lat] = feature.geometry.coordinates;
    const key = `${lon} ${lat} ${radius}`;
    const found = seen.get(key);
    if (found) found.properties.n += 1;
    else
      seen.set(key, {
        type: "Feature",
        properties: { n: 1, radius_m: radius },
        geometry: { type: "Polygon", coordinates: [disc(lon, lat, radius)] },
      });
  }
  return collection([...seen.values()]);
}

/** The server's cells as features; a ring may come open. */
export function hexes(cells) {
  return collection(
    cells.map(({ boundary, ...properties }) => ({
      type: "Feature",
      properties,
      geometry: { type: "Polygon", coordinates: [[...boundary, boundary[0]]] },
    })),
  );
}
