// What every page runs. All of it is comfort: each page works without.
import "./toggle.js";
import "./keys.js";
import "./form.js";
import "./progress.js";

const form = document.querySelector("form[data-report]");
if (form) import("./report.js").then(({ report }) => report(form));

const entry = document.querySelector("form[data-bulletin]");
if (entry) import("./bulletin.js").then(({ bulletin }) => bulletin(entry));

const desk = document.querySelector("[data-press]");
if (desk) import("./press.js").then(({ press }) => press(desk));
