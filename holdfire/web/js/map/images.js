// Marks and hatches as images: the same drawings that the badges of the pages use, so that a shape means one thing.
const SIZE = 18;
const RATIO = 2;

const FILL = { hollow: "surface", agreed: "agreed-mark", breach: "breach-mark", exempt: "exempt-mark", contested: "contested-mark", undetermined: "undetermined-mark", quiet: "quiet-mark" };

function svg(mark, colour) {
  const fill = colour[FILL[mark.style] ?? "quiet-mark"];
  const side = SIZE * RATIO;
  // An edge of the ground's colour keeps marks apart where they crowd; rings are filled so that lines do not show through.
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="-2 -2 16 16">` +
    `<circle cx="6" cy="6" r="7" fill="${colour.surface}" fill-opacity="0.75"/>` +
    `<g fill="${fill}" stroke="${colour.ink}" stroke-width="1" color="${colour.ink}" stroke-linejoin="round">${mark.drawing}</g></svg>`
  );
}

async function draw(source) {
  const image = new Image(SIZE * RATIO, SIZE * RATIO);
  image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
  await image.decode();
  return image;
}

function hatch(colour) {
  const side = 12;
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = side;
  const pen = canvas.getContext("2d");
  pen.fillStyle = colour["contested-wash"];
  pen.fillRect(0, 0, side, side);
  pen.strokeStyle = colour["contested-mark"];
  pen.lineWidth = 3;
  for (const shift of [-side, 0, side]) {
    pen.beginPath();
    pen.moveTo(shift - 2, side + 2);
    pen.lineTo(shift + side + 2, -2);
    pen.stroke();
  }
  return pen.getImageData(0, 0, side, side);
}

/** Put every image on the map, or draw it anew after the theme has changed. `marks`: {code: {style, drawing}}. */
export async function images(map, marks, colour) {
  const put = (name, image) =>
    map.hasImage(name) ? map.updateImage(name, image) : map.addImage(name, image, { pixelRatio: RATIO });
  // A pattern is put in anew: an update would leave the old colours in the seam that MapLibre keeps round it.
  if (map.hasImage("hatch")) map.removeImage("hatch");
  put("hatch", hatch(colour));
  const drawn = await Promise.all(
    Object.entries(marks).map(async ([code, mark]) => [`mark-${code}`, await draw(svg(mark, colour))]),
  );
  for (const [name, image] of drawn) put(name, image);
}
