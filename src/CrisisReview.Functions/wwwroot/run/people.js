// The plan of a run, read once and kept for its tabs, and the names of the executives in it.
import { api } from "../api.js";

const kept = new Map();
const most = 3;

export async function readPlan(runId, signal) {
  if (!kept.has(runId)) {
    const plan = await api.executives(runId, signal);
    if (kept.size >= most) {
      kept.delete(kept.keys().next().value);
    }
    kept.set(runId, plan);
  }
  return kept.get(runId);
}

/** The name that belongs to an executive's id; no id is the shared desk. */
export async function executiveNames(runId, signal) {
  return namesOf(await readPlan(runId, signal));
}

/** The shared desk has no id, but its files stand under a name. */
export function namesOf({ executives, sharedDesk }) {
  const names = new Map([...executives.map(executive => [executive.executiveId, executive.name]), ["shared-desk", sharedDesk.name]]);
  return id => id ? names.get(id) ?? id : sharedDesk.name;
}

/** A reason speaks of executives by their ids; the reader knows their names. */
export const withNames = (text, nameOf) => text.split(" ").map(word => nameOf(word)).join(" ");

/** The plan is management's to read: an executive knows himself; to whom an account goes he hears from them. */
export async function namesFor(session, runId, signal) {
  return session.role === "executive"
    ? id => id === session.executiveId ? session.name : id ? "a colleague" : "the shared desk"
    : executiveNames(runId, signal);
}
