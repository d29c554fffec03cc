// What was learned on a visit: five abilities, the marks, and notes.
import { api } from "../api.js";
import { h, replace, uniqueId } from "../dom.js";
import { capital, day } from "../format.js";
import { announce } from "../parts/announce.js";
import { field } from "../parts/field.js";
import { heading, panel } from "../parts/panel.js";
import { problem } from "../parts/states.js";

const abilities = [
  ["abilityAcquire", "Buy new products"], ["abilityExpand", "Expand what it has"], ["abilityContinue", "Keep its maintenance"], ["abilityRecruit", "Recruit people"], ["abilityPay", "Pay on time"],
];
const marks = [
  ["strategicValue", "Strategic value"], ["growthPotential", "Growth potential"], ["managementStrength", "Strength of its management"],
  ["satisfaction", "Satisfaction"], ["competitiveIntent", "Open to our competitors"], ["enjoyment", "We like working with it"],
];

export async function review({ account: id, signal, session }) {
  const profile = await api.account(id, signal);
  const { account } = profile;
  const fields = new Map([["/reviewedOn", field("Visited on", h("input", { type: "date", value: today(), required: true, max: today() }))]]);
  if (session.role !== "executive") {
    fields.set("/reviewedBy", field("Visited by", h("input", { type: "text", maxlength: 200, required: true })));
  }
  const notes = field("Notes", h("textarea", { rows: 5, maxlength: 4000 }), { hint: "What the customer said, what to watch", wide: true });
  fields.set("/notes", notes);
  const graded = [...abilities, ...marks].map(([name, label]) => grade(name, label, account[name]));
  const outcome = h("div", { "aria-live": "polite" });
  const submit = event => (event.preventDefault(), send(id, { fields, graded, outcome }));
  return h("div", { class: "review" },
    heading(`Review: ${account.name}`, { above: h("p", { class: "crumb" }, h("a", { href: "#/" }, session.role === "executive" ? "My page" : "Overview")), lead: account.reviewedOn ? `Last reviewed ${day(account.reviewedOn)}` : "Never reviewed before" }),
    h("form", { class: "panel", onsubmit: submit },
      h("div", { class: "form-grid" }, [...fields].filter(([name]) => name !== "/notes").map(([, f]) => f.element)),
      h("fieldset", { class: "grades" }, h("legend", {}, "How able is the customer, from 0 (not at all) to 10 (fully)"), graded.slice(0, abilities.length).map(g => g.element)),
      h("details", {}, h("summary", {}, "Correct the marks"), h("fieldset", { class: "grades" }, h("legend", {}, "Marks, 0 to 10"), graded.slice(abilities.length).map(g => g.element))),
      notes.element, outcome, h("p", { class: "actions" }, h("button", { class: "button primary" }, "Record the review"))),
    await history(id, signal));
}

const today = () => new Intl.DateTimeFormat("sv-SE").format(new Date());

/** Untouched means not looked at: what is known stays as it is. */
function grade(name, label, known) {
  const id = uniqueId("grade");
  const shown = h("output", { for: id }, known ?? "–");
  const input = h("input", { type: "range", min: 0, max: 10, step: 1, value: known ?? 5, id, oninput: () => { input.dataset.touched = "true"; replace(shown, input.value); tell(); } });
  const tell = () => input.setAttribute("aria-valuetext", input.dataset.touched ? input.value : known === undefined || known === null ? "not graded" : `${known}, as before`);
  tell();
  return {
    element: h("div", { class: "grade" }, h("label", { for: id }, label), input, shown),
    value: () => input.dataset.touched ? [[name, Number(input.value)]] : [],
  };
}

async function send(id, { fields, graded, outcome }) {
  const given = Object.fromEntries([...fields].map(([pointer, { input }]) => [pointer.slice(1), input.value]).filter(([, value]) => value !== ""));
  fields.forEach(one => one.refuse(""));
  replace(outcome);
  try {
    await api.addReview(id, { ...given, findings: Object.fromEntries(graded.flatMap(g => g.value())) });
    replace(outcome, h("p", { class: "notice good-notice" }, "Recorded. The next run uses it. ", h("a", { href: "#/" }, "Back")));
    announce("The review is recorded");
  } catch (fault) {
    fault.errors.forEach(error => fields.get(error.pointer)?.refuse(capital(error.problem)));
    replace(outcome, problem(fault));
  }
}

async function history(id, signal) {
  try {
    const { items } = await api.reviews(id, signal);
    return items.length > 0 && panel("Earlier reviews", {}, h("ul", { class: "history" }, items.map(item => h("li", {},
      h("strong", {}, day(item.reviewedOn)), ` by ${item.reviewedBy}`, item.notes && h("p", {}, item.notes)))));
  } catch (fault) {
    if (fault.missing) {
      return null;
    }
    throw fault;
  }
}
