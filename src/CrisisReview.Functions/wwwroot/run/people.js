// The names of executives in a run, where the server tells them; else their ids.
import { api } from "../api.js";

const sharedDesk = "shared-desk";
const kept = new Map();

export async function executiveNames(runId, signal) {
  if (!kept.has(runId)) {
    kept.set(runId, await read(runId, signal));
  }
  const names = kept.get(runId);
  return id => names.get(id) ?? (id && id !== sharedDesk ? id : "Shared desk");
}

async function read(runId, signal) {
  try {
    const { executives } = await api.executives(runId, signal);
    return new Map(executives.map(executive => [executive.executiveId, executive.name]));
  } catch (fault) {
    if (fault.status === 404 || fault.status === 403) {
      return new Map();
    }
    throw fault;
  }
}
