// One scenario to read, to change or to copy.
import { api } from "../api.js";
import { h, replace } from "../dom.js";
import { jsonEditor } from "../documents/json-editor.js";
import { counted } from "../format.js";
import { announce } from "../parts/announce.js";
import { openForm } from "../parts/dialog.js";
import { heading, panel } from "../parts/panel.js";
import { problem } from "../parts/states.js";
import { table } from "../parts/table.js";
import { badge } from "../parts/figures.js";
import { to } from "../router.js";
import { groups, shownValue } from "../whatif/shocks.js";

const blank = { id: "my-scenario", name: "My scenario", description: "", horizonMonths: 12, shocks: { orders: { cancelProbability: 0.1 } }, rules: [], sources: [] };

export async function scenario({ id, signal }) {
  const isNew = id === "new";
  const { document: found, mayChange } = isNew ? { document: blank, mayChange: true } : await api.scenario(id, signal);
  const editor = jsonEditor("The scenario as JSON", found);
  const outcome = h("div", { "aria-live": "polite" });
  return h("div", {},
    heading(isNew ? "A new scenario" : found.name, {
      above: h("p", { class: "crumb" }, h("a", { href: "#/scenarios" }, "Scenarios")),
      lead: found.description,
      actions: !isNew && [mayChange && h("button", { class: "button quiet", type: "button", onclick: () => askToDelete(found) }, "Delete"), h("a", { class: "button", href: `#/what-if?scenario=${encodeURIComponent(id)}` }, "Ask what if")],
    }),
    h("div", { class: "columns wide-first" },
      panel("Text", { aside: !mayChange && h("span", { class: "muted" }, "The library does not change: save a copy under another id") }, editor.element, outcome,
        h("p", { class: "actions" }, h("button", { class: "button primary", type: "button", onclick: () => save(editor, outcome) }, "Save"))),
      h("div", {}, panel("Shocks", {}, shocksOf(found)), (found.sources ?? []).length > 0 && panel("Sources", {}, sourcesOf(found.sources)))));
}

async function save(editor, outcome) {
  const document = editor.read();
  replace(outcome);
  if (!document) {
    return;
  }
  try {
    const saved = await api.putScenario(document.id ?? "", document);
    announce(`Saved as ${saved.name}`);
    replace(outcome, h("p", { class: "notice good-notice" }, "Saved. ", h("a", { href: to("scenarios", saved.id) }, saved.name), " can be run now."));
  } catch (fault) {
    fault.errors.length > 0 ? editor.refuse(fault.errors) : replace(outcome, problem(fault));
  }
}

const askToDelete = ({ id, name }) => openForm({
  title: `Delete ${name}?`,
  intro: "Runs that used it keep their own copy.",
  fields: [],
  action: "Delete",
  submit: async () => {
    await api.deleteScenario(id);
    location.hash = "#/scenarios";
  },
});

const shocksOf = found => table("Shocks", [
  { label: "Shock", heading: true, cell: shock => [`${shock.group}: `, shock.label.toLowerCase()] },
  { label: "Value", number: true, cell: shock => `${shownValue(shock, found)} ${shock.unit}` },
], groups.flatMap(([group, list]) => list.map(shock => ({ ...shock, group }))).filter(shock => {
  const shown = shownValue(shock, found);
  return shown !== undefined && shown !== shock.neutral;
}));

const sourcesOf = sources => h("details", {}, h("summary", {}, counted(sources.length, "statement"), ", each with its basis"), h("ul", { class: "sources" }, sources.map(source => h("li", {},
  badge(source.basis === "cited" ? "Cited" : "Judged", source.basis === "cited" ? "good" : "quiet"), source.pointer && [" ", h("code", {}, source.pointer)],
  h("p", {}, source.claim), source.source && h("p", { class: "hint" }, `${source.source}${source.year ? `, ${source.year}` : ""}`)))));
