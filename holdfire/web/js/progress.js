// Long work: <section data-progress="URL"> asks URL every second and tells how far it is.
//
// The answer: {"stage": "placing reports", "done": 11240, "total": 16566, "rate": 2810.5, "left": 2, "words": "...",
//   "state": "running" | "done" | "failed" | "cancelled", "next": "/imports/7"}
// It fills <progress>, [data-stage], [data-count] and [data-words]; at the end it goes to `next`, where that is given.
const WAIT = 1000;
const SLOWEST = 15000;

function show(part, now) {
  const bar = part.querySelector("progress");
  const fill = (name, words) => {
    const place = part.querySelector(`[data-${name}]`);
    if (place && words !== undefined) place.textContent = words;
  };
  if (bar && now.total) {
    bar.max = now.total;
    bar.value = now.done;
  } else bar?.removeAttribute("value");
  const count = new Intl.NumberFormat(document.documentElement.lang);
  fill("stage", now.stage);
  fill("count", now.total ? `${count.format(now.done)} / ${count.format(now.total)}` : count.format(now.done ?? 0));
  fill("words", now.words);
}

async function follow(part) {
  let wait = WAIT;
  for (;;) {
    await new Promise((done) => setTimeout(done, wait));
    try {
      const answer = await fetch(part.dataset.progress, { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const now = await answer.json();
      show(part, now);
      wait = WAIT;
      if (now.state !== "running") {
        if (now.next) location.assign(now.next);
        return;
      }
    } catch {
      wait = Math.min(SLOWEST, wait * 2); // the work goes on; only the telling is late
    }
  }
}
for (const part of document.querySelectorAll("[data-progress]")) follow(part);
