// The button that starts a run, and its form.
import { api } from "../api.js";
import { h } from "../dom.js";
import { openForm } from "../parts/dialog.js";
import { choice, field, text } from "../parts/field.js";
import { to } from "../router.js";

const packs = [["executives", "For each executive"], ["accounts", "For each executive and each account"], ["none", "Only the ranking, no packs"]];

export const startRunButton = scenarios => h("button", { class: "button primary", type: "button", onclick: () => askForRun(scenarios) }, "Start a run");

/** `scenario`, where given, is run as it stands instead of one that is stored. */
export function askForRun(scenarios, { scenario, scenarioId, asOf } = {}) {
  const key = crypto.randomUUID();
  openForm({
    title: "Start a run",
    intro: "The run works on the book as it is now. It takes about a minute; you can leave the page meanwhile.",
    action: "Start",
    fields: h("div", { class: "form-grid" },
      scenario ? h("p", { class: "field wide" }, h("span", { class: "field-label" }, "Scenario"), scenario.name)
        : field("Scenario", choice("scenarioId", scenarios.map(s => [s.id, s.name]), scenarioId ?? "asian-crisis-1997-severe"), { wide: true }).element,
      field("Run date", h("input", { type: "date", name: "asOf", value: asOf ?? "" }), { hint: "Empty: today" }).element,
      field("Packs", choice("packs", packs, "executives")).element,
      field("Note", text("note", "", { maxlength: 500 }), { hint: "What the run is for; it is shown with the run", wide: true }).element),
    submit: async form => {
      const run = await api.startRun(requestOf(form, scenario), key);
      location.hash = to("runs", run.runId);
    },
  });
}

function requestOf(form, scenario) {
  const given = Object.fromEntries([...form].filter(([, value]) => value !== ""));
  return scenario ? { ...given, scenario } : given;
}
