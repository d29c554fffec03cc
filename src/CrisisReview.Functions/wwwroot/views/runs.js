// All runs.
import { api, everything } from "../api.js";
import { h } from "../dom.js";
import { counted } from "../format.js";
import { heading, panel } from "../parts/panel.js";
import { empty } from "../parts/states.js";
import { runTable } from "../run/run-table.js";
import { startRunButton } from "../run/start.js";

export async function runs({ signal }) {
  const [all, scenarios] = await Promise.all([everything(query => api.runs(query, signal)), api.scenarios(signal)]);
  return h("div", {},
    heading("Runs", { lead: counted(all.length, "run"), actions: startRunButton(scenarios.items) }),
    panel("All runs, newest first", {}, all.length > 0 ? runTable(all)
      : empty("No run yet", "Start one: it ranks every account under a crisis and writes the packs.")));
}
