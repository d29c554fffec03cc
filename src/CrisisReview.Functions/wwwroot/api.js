// The API's client: the only module that talks to the server.

/** A refusal. `missing` is true where the server has no such address at all, as opposed to an address that names nothing; `retryAfter` is in seconds. */
export class ApiError extends Error {
  constructor(status, problem, retryAfter) {
    super(problem?.detail ?? explain(status));
    this.status = status;
    this.title = problem?.title ?? "The request failed";
    this.errors = problem?.errors ?? [];
    this.problem = problem;
    this.missing = status === 404 && !problem;
    this.retryAfter = retryAfter;
  }
}

const keyName = "functions-key";

/** The key that some servers ask for; kept until the tab is closed. */
export const accessKey = {
  get: () => sessionStorage.getItem(keyName),
  set: key => sessionStorage.setItem(keyName, key),
};

const scenario = id => `/api/scenarios/${encodeURIComponent(id)}`;
const run = id => `/api/scenario-runs/${encodeURIComponent(id)}`;

export const api = {
  me: signal => get("/api/me", { signal }),
  myCalendar: "/api/me/calendar.ics",
  myPack: "/api/me/pack",
  policy: signal => get("/api/policy", { signal }),
  putPolicy: policy => send("PUT", "/api/policy", policy),
  schedule: signal => get("/api/review-schedule", { signal }),
  scenarios: signal => get("/api/scenarios", { signal, query: { top: 1000 } }),
  scenario: (id, signal) => get(scenario(id), { signal, read: changeable }),
  putScenario: (id, document) => send("PUT", scenario(id), document),
  deleteScenario: id => send("DELETE", scenario(id)),
  accounts: (query, signal) => get("/api/accounts", { signal, query }),
  account: (id, signal) => get(`/api/accounts/${encodeURIComponent(id)}`, { signal }),
  reviews: (id, signal) => get(`/api/accounts/${encodeURIComponent(id)}/reviews`, { signal }),
  addReview: (id, review) => send("POST", `/api/accounts/${encodeURIComponent(id)}/reviews`, review),
  runs: (query, signal) => get("/api/scenario-runs", { signal, query }),
  run: (id, signal) => get(run(id), { signal }),
  startRun: (request, key) => send("POST", "/api/scenario-runs", request, { "Idempotency-Key": key }),
  cancelRun: id => send("DELETE", run(id)),
  approve: (id, note) => send("POST", `${run(id)}/approval`, { note }),
  ranking: (id, query, signal) => get(`${run(id)}/ranking`, { signal, query }),
  runAccount: (id, account, signal) => get(`${run(id)}/accounts/${encodeURIComponent(account)}`, { signal }),
  executives: (id, signal) => get(`${run(id)}/executives`, { signal }),
  comparison: (id, other, top, signal) => get(`${run(id)}/comparison`, { signal, query: { with: other, top } }),
  packs: (id, query, signal) => get(`${run(id)}/packs`, { signal, query }),
  whatIf: (request, signal) => send("POST", "/api/what-if", request, {}, signal),
  reverseStress: (request, signal) => send("POST", "/api/reverse-stress", request, {}, signal),
  importBook: (form, query) => request("POST", address("/api/imports", query), { body: form }),
};

/** Every item of a list that comes in pages; `progress` hears how many there are so far. */
export async function everything(readPage, progress = () => {}) {
  const items = [];
  for (let after; ;) {
    const page = await readPage(after ? { top: 1000, after } : { top: 1000 });
    items.push(...page.items);
    progress(items.length, page.total);
    if (!page.next) {
      return items;
    }
    after = page.next;
  }
}

/** A file's content, for servers that want a key and so cannot be linked to. */
export async function download(path, signal) {
  const reply = await fetch(path, { headers: keyHeader(), signal });
  return reply.ok ? reply.blob() : refuse(reply);
}

const get = (path, { signal, query, read } = {}) => request("GET", address(path, query), { signal, read });

const send = (method, path, body, headers = {}, signal = undefined) => request(method, path, {
  body: body === undefined ? undefined : JSON.stringify(body),
  headers: body === undefined ? headers : { "Content-Type": "application/json", ...headers },
  signal,
});

function address(path, query = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== "");
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path;
}

const json = reply => reply.json();

/** A document and whether the server lets the caller change it. */
const changeable = async reply => ({ document: await reply.json(), mayChange: /\bPUT\b/.test(reply.headers.get("Allow") ?? "") });

async function request(method, path, { body, headers = {}, signal, read = json } = {}) {
  let reply;
  try {
    reply = await fetch(path, { method, body, signal, headers: { Accept: "application/json", ...keyHeader(), ...headers } });
  } catch (fault) {
    throw fault.name === "AbortError" ? fault : new ApiError(0);
  }
  if (!reply.ok) {
    return refuse(reply);
  }
  return reply.status === 204 ? null : read(reply);
}

async function refuse(reply) {
  const isJson = /json/.test(reply.headers.get("Content-Type") ?? "");
  throw new ApiError(reply.status, isJson ? await reply.json() : undefined, Number(reply.headers.get("Retry-After")) || undefined);
}

const keyHeader = () => accessKey.get() ? { "x-functions-key": accessKey.get() } : {};

function explain(status) {
  switch (status) {
    case 0: return "The server does not answer. Check the connection, then try again.";
    case 401: return "The server wants to know who asks. Sign in, or enter an access key.";
    case 403: return "Your account may not see this. Ask whoever administers the app's users.";
    case 404: return "This server does not offer this yet. It may run an older version.";
    case 413: return "That is too large for the server. Send it in parts.";
    case 429: return "That was asked too often. Wait a little, then ask again.";
    default: return `The server failed (${status}). Try again; if it stays, its log has the cause.`;
  }
}
