// Days as ISO text, and as the reader writes them (Gregorian, ASCII digits, like the rest of the page).
const language = `${document.documentElement.lang || "en"}-u-nu-latn-ca-gregory`;
const options = { weekday: "short", day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
const whole = new Intl.DateTimeFormat(language, options);
const brief = new Intl.DateTimeFormat(language, { ...options, year: undefined });

const stamp = (day) => Date.parse(`${day}T00:00Z`);
export const toDay = (time) => new Date(time).toISOString().slice(0, 10);
export const between = (first, last) => Math.round((stamp(last) - stamp(first)) / 86_400_000);
export const plus = (day, by) => toDay(stamp(day) + by * 86_400_000);

// Without commas, like the dates that the server writes.
function tidy(format, day) {
  const found = Object.fromEntries(format.formatToParts(stamp(day)).map(({ type, value }) => [type, value]));
  return [found.weekday, found.day, found.month, found.year].filter(Boolean).join(" ");
}
export const said = (day) => tidy(whole, day);
export const short = (day) => tidy(brief, day);
export const period = (start, end) => (start === end ? said(end) : `${short(start)} – ${said(end)}`);
