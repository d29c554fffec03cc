// The business rules: as a form, or as text for everything that a form is too narrow for.
import { api } from "../api.js";
import { formEditor } from "../documents/form-editor.js";
import { jsonEditor } from "../documents/json-editor.js";
import { h, replace } from "../dom.js";
import { useCurrency } from "../format.js";
import { announce } from "../parts/announce.js";
import { heading, panel } from "../parts/panel.js";
import { problem } from "../parts/states.js";

const hints = {
  "/reportingCurrency": "ISO code, in which everything is reported",
  "/rates": "Units of the reporting currency for one unit of each other",
  "/lossGivenDefault": "Part of a balance lost when a customer fails, 0 to 1",
  "/fundingRate": "Cost of money, a fraction a year",
  "/judgementWeight": "How far an executive's grades shift a probability",
  "/provisionMatrix": "Default rates by days past due; the last bucket has no end",
  "/gradeMultipliers": "Times the default rate, by credit grade",
  "/correlation": "How far customers fail together",
  "/keyAccounts": "Who is a key account: those that together bring this share",
  "/retention": "Quarters for which runs and their packs are kept; then they are deleted",
  "/standingScenarios": "Run by themselves on the review's day",
};

export async function policy({ signal }) {
  const [current, { items: scenarios }] = await Promise.all([api.policy(signal), api.scenarios(signal)]);
  const page = h("div", {});
  show(page, current, scenarios, "form");
  return page;
}

function show(page, current, scenarios, mode) {
  const editor = mode === "form" ? formEditor(current, {
    hints,
    skip: ["/version"],
    choices: { "/standingScenarios": scenarios.map(s => [s.id, s.name]), "/keyAccounts/basis": [["annualRevenue", "Annual revenue"], ["maintenanceRevenue", "Maintenance revenue"], ["contribution", "Contribution"]] },
  }) : jsonEditor("The policy as JSON", current);
  const outcome = h("div", { "aria-live": "polite" });
  const saved = next => {
    useCurrency(next.reportingCurrency);
    show(page, next, scenarios, mode);
    page.querySelector("h1").focus();
    announce(`Saved as version ${next.version}`);
  };
  const submit = event => (event.preventDefault(), save(editor, outcome, saved));
  replace(page,
    heading("Policy", { lead: `Version ${current.version}. Every change makes a new version; a run records the one it used.`, actions: modes(mode, next => show(page, current, scenarios, next)) }),
    h("form", { onsubmit: submit, novalidate: true }, panel("Business rules", {}, editor.element, outcome,
      h("p", { class: "actions end" }, h("button", { class: "button primary" }, "Save as a new version")))));
}

const modes = (mode, choose) => h("div", { class: "modes", role: "group", "aria-label": "Edit as" }, [["form", "Form"], ["json", "Text"]].map(([value, label]) =>
  h("button", { type: "button", class: "button small", "aria-pressed": String(mode === value), onclick: () => choose(value) }, label)));

async function save(editor, outcome, saved) {
  const document = editor.read();
  replace(outcome);
  if (!document) {
    return;
  }
  try {
    saved(await api.putPolicy(document));
  } catch (fault) {
    const left = editor.refuse(fault.errors) ?? [];
    replace(outcome, (fault.errors.length === 0 || left.length > 0) && problem(fault));
    announce(fault.message);
  }
}
