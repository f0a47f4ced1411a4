// Arabic-Indic (٠-٩) and Persian (۰-۹) digits become ASCII; so do their decimal and thousands signs and the fullwidth digits.
export function ascii(text) {
  return text
    .replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x6f0))
    .replace(/[０-９]/g, (d) => String(d.charCodeAt(0) - 0xff10))
    .replace(/٫/g, ".")
    .replace(/٬/g, "");
}
