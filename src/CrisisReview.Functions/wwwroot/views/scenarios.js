// The library and the own scenarios.
import { api } from "../api.js";
import { h } from "../dom.js";
import { counted } from "../format.js";
import { heading, panel } from "../parts/panel.js";
import { table } from "../parts/table.js";
import { to } from "../router.js";

export async function scenarios({ signal }) {
  const { items } = await api.scenarios(signal);
  return h("div", {},
    heading("Scenarios", { lead: "Each number says whether it is cited, with its source, or judged.", actions: h("a", { class: "button", href: to("scenarios", "new") }, "Write a scenario") }),
    panel(counted(items.length, "scenario"), {}, table("Scenarios", [
      { label: "Scenario", heading: true, class: "name-cell wide", cell: s => [h("a", { href: to("scenarios", s.id) }, s.name), h("small", {}, s.description)] },
      { label: "Horizon", number: true, cell: s => counted(s.horizonMonths ?? 12, "month") },
      { label: "Rules", number: true, cell: s => s.rules?.length ?? 0 },
      { label: "Cited", number: true, cell: s => (s.sources ?? []).filter(source => source.basis === "cited").length },
      { label: "Judged", number: true, cell: s => (s.sources ?? []).filter(source => source.basis === "judgement").length },
      { label: "Ask", class: "nowrap", cell: s => h("a", { href: `#/what-if?scenario=${encodeURIComponent(s.id)}`, "aria-label": `What if: ${s.name}` }, "What if") },
    ], items)));
}
