// What every page runs. All of it is comfort: each page works without.
import "./toggle.js";
import "./keys.js";
import "./form.js";
import "./progress.js";
