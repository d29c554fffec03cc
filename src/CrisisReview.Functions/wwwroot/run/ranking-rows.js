// The whole ranking of a run, read once and kept for the other tabs of the same run.
import { api, everything } from "../api.js";

const kept = new Map();
const most = 3;

export async function readRanking(runId, signal, progress) {
  if (!kept.has(runId)) {
    const rows = await everything(query => api.ranking(runId, query, signal), progress);
    if (kept.size >= most) {
      kept.delete(kept.keys().next().value);
    }
    kept.set(runId, rows);
  }
  return kept.get(runId);
}
