// What somebody is about to sign, kept true while they answer; the same lines as incidents/summary.py writes.
// Questions that belong to an answer to another one.
const ASKED = { publisher: ["told", "read"], document: ["read"], locator: ["read"], published: ["read"] };

const word = (field) => field.closest("label").querySelector("[data-word]")?.textContent ?? field.closest("label").textContent.trim();

export function signing(form) {
  const list = form.querySelector("[data-signing]");
  const own = list.dataset;
  const fields = form.elements;

  function said(name) {
    if (name.endsWith("_unknown")) return "";
    if (name === "place") return place();
    if (ASKED[name] && !ASKED[name].includes(fields.observed.value)) return "";
    if (name === "offset" && !fields.time.value) return "";
    const field = fields[name];
    if (field instanceof RadioNodeList) {
      const chosen = [...field].find(({ checked }) => checked);
      return chosen ? word(chosen) : "";
    }
    if (!field.value.trim()) return "";
    if (field instanceof HTMLSelectElement) return field.selectedOptions[0].textContent;
    if (name.endsWith("_low")) return `${own.low} ${field.value}`;
    return name.endsWith("_high") ? `${own.high} ${field.value}` : field.value.trim();
  }

  function place() {
    const chosen = form.querySelector("input[name=place]:checked");
    if (!chosen) return "";
    return chosen.value === "-" ? fields.place_q.value.trim() : word(chosen);
  }

  function line(row) {
    const names = row.dataset.line.split(" ");
    const parts = names.map(said).filter(Boolean);
    const unknown = names.some((name) => name.endsWith("_unknown") && fields[name].checked);
    const made = (tag, textContent, className = "") => Object.assign(document.createElement(tag), { textContent, className });
    row.hidden = !parts.length && !("needed" in row.dataset);
    if (!parts.length) parts.push("");
    const shown = parts.flatMap((part) => [" · ", part ? made("bdi", part) : made("span", unknown ? own.unknown : own.missing, "unknown")]);
    row.querySelector("dd").replaceChildren(...shown.slice(1));
  }

  const all = () => {
    for (const row of list.querySelectorAll("[data-line]")) line(row);
    const file = list.querySelector("[data-file]");
    if (fields.attachment.files.length) file.hidden = false;
  };
  form.addEventListener("input", all);
  form.addEventListener("change", all);
  all();
}
