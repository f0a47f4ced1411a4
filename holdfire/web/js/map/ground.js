// The base map: countries of Natural Earth, served with Holdfire and turned into land, borders, coast and names here.
import { feature, mesh } from "topojson-client";
import { collection, middle } from "./shapes.js";

const bare = (geometry) => collection([{ type: "Feature", properties: {}, geometry }]);

/** A country's name in the page's language: ISO numbers are understood by the browser as regions. */
function namer(language) {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  return ({ id, properties }) => {
    const region = new Intl.Locale(`und-${id}`).region;
    return (/^[A-Z]{2}$/.test(region) && names.of(region)) || properties.name;
  };
}

/** Sources of the base map from its topology: {land, borders, coast, countries}. */
export function sourcesOf(topology, language) {
  const countries = topology.objects.countries;
  const land = feature(topology, countries);
  const name = namer(language);
  const spaced = !/^(ar|fa)/.test(language); // Arabic letters join: space between them would tear words apart
  // Ground without a number of ISO 3166 gets no name from us.
  const names = land.features.filter(({ id }) => id).map((country) => ({
    type: "Feature",
    properties: { name: spaced ? name(country).toUpperCase() : name(country), spacing: spaced ? 0.1 : 0, rank: -extent(country) },
    geometry: { type: "Point", coordinates: middle(country.geometry) },
  }));
  for (const country of land.features) country.properties = { id: country.id ?? "" };
  return {
    land,
    borders: bare(mesh(topology, countries, (a, b) => a !== b)),
    coast: bare(mesh(topology, countries, (a, b) => a === b)),
    countries: collection(names),
  };
}

const extent = ({ geometry }) => (geometry.type === "MultiPolygon" ? geometry.coordinates.flat(2).length : geometry.coordinates.flat(1).length);
