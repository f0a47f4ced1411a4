// Fetching: the newest question wins, and what could not be had is said.

/** GET JSON; throws an Error with a sentence for the reader where the server gave one. */
export async function json(url, signal) {
  const answer = await fetch(url, { headers: { Accept: "application/json" }, signal });
  if (answer.ok) return answer.json();
  const said = await answer.json().catch(() => ({}));
  throw new Error(said.detail ?? said.title ?? `${answer.status} ${answer.statusText}`);
}

/** `url` with the parameters of `query` and of `more` added. */
export function at(url, query, more = {}) {
  const whole = new URL(url, location.href);
  for (const [name, value] of query) whole.searchParams.append(name, value);
  for (const [name, value] of Object.entries(more)) whole.searchParams.set(name, value);
  return whole.pathname + whole.search;
}

/** A loader that drops what was asked before: latest(async (signal, ...args) => ...). */
export function latest(load) {
  let running;
  return async (...given) => {
    running?.abort();
    running = new AbortController();
    const mine = running;
    try {
      return await load(mine.signal, ...given);
    } catch (fault) {
      if (mine.signal.aborted) return undefined;
      throw fault;
    }
  };
}
