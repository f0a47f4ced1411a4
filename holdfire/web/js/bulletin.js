// “Enter a bulletin”: <form data-bulletin> keeps the sums of the areas true as one types; the page works without.
// <input data-part="a"> is one area of a column, <input data-whole="a"> its total, <output data-sum="a"> tells.
import { ascii } from "./digits.js";

function number(field) {
  const text = ascii(field.value).trim();
  return /^\d+$/.test(text) ? Number(text) : null;
}

function tell(form, side) {
  const parts = [...form.querySelectorAll(`[data-part="${side}"]`)].map(number).filter((one) => one !== null);
  const whole = number(form.querySelector(`[data-whole="${side}"]`));
  const out = form.querySelector(`[data-sum="${side}"]`);
  const sum = parts.reduce((all, one) => all + one, 0);
  const apart = parts.length && whole !== null ? sum - whole : null;
  const word = apart === null ? "" : apart === 0 ? out.dataset.even : (apart < 0 ? out.dataset.short : out.dataset.over).replace("{n}", Math.abs(apart));
  out.querySelector("b").textContent = parts.length ? sum : "–";
  out.querySelector("span").textContent = word;
  out.classList.toggle("uneven", Boolean(apart));
}

/** Keep the sums of both columns true. */
export function bulletin(form) {
  const all = () => ["a", "b"].forEach((side) => tell(form, side));
  form.addEventListener("input", all);
  all();
}
