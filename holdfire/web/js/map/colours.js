// Colours come from the style sheet, so that a map follows the theme like every other part of a page.
const NAMES = [
  "sea", "land", "abroad", "border", "ink", "ink-2", "ink-3", "surface", "line-strong", "accent", "zone-fill",
  "hex-1", "hex-2", "hex-3", "hex-4",
  "breach-mark", "exempt-mark", "agreed-mark", "contested-mark", "contested-wash", "undetermined-mark", "quiet-mark",
];

/** The colours of now, as rgb() that MapLibre reads: {sea: "rgb(230, 233, 234)", ...}. */
export function colours() {
  const probe = document.createElement("span");
  probe.hidden = true;
  document.body.append(probe);
  const found = {};
  for (const name of NAMES) {
    probe.style.color = `var(--${name})`;
    found[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return found;
}
