// Addresses of the console are hashes: #/runs/{id}/ranking?segment=defend.

/** The route and its parameters that a hash leads to; null where none does. */
export function match(routes, hash) {
  const [path, query = ""] = hash.replace(/^#\/?/, "").split("?");
  const steps = path.split("/").filter(step => step !== "").map(decodeURIComponent);
  for (const route of routes) {
    const parameters = matchSteps(route.path.split("/").filter(step => step !== ""), steps);
    if (parameters) {
      return { route, parameters, query: new URLSearchParams(query) };
    }
  }
  return null;
}

/** The hash of a place: to("runs", id, "ranking"). */
export const to = (...steps) => `#/${steps.map(encodeURIComponent).join("/")}`;

/** Changes the query of the address without a new view. */
export function keepQuery(values) {
  const path = location.hash.split("?")[0];
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value));
  history.replaceState(null, "", query.size > 0 ? `${path}?${query}` : path);
}

function matchSteps(pattern, steps) {
  if (pattern.length !== steps.length) {
    return null;
  }
  const parameters = {};
  return pattern.every((part, i) => part.startsWith(":") ? (parameters[part.slice(1)] = steps[i]) : part === steps[i]) ? parameters : null;
}
