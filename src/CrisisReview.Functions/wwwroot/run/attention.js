// How one account is looked after in the quarter: how often, when, what to do, what it gets, and what is to come of it.
import { h } from "../dom.js";
import { capital, clock, count, counted, day, decimal, hours, money, percent, words } from "../format.js";
import { badge } from "../parts/figures.js";
import { panel } from "../parts/panel.js";
import { notice } from "../parts/states.js";
import { table } from "../parts/table.js";
import { segmentBadge } from "./segments.js";

const kinds = { visit: "Visit", ideaSession: "Ideas session", call: "Call", online: "Online" };
const paces = [["visits", "visit"], ["ideaSessions", "ideaSession"], ["calls", "call"], ["online", "online"]];
const services = { underServed: ["Under-served", "bad"], asDue: ["As due", "good"], overServed: ["Over-served", "caution"] };
const noDate = { longerThanAWeekHas: "takes longer than a week has room for", noRoomLeft: "no room is left in the quarter" };

/** Panels of the plan, in pairs. */
export const attentionOf = plan => [
  h("div", { class: "columns" },
    h("div", {}, panel("Attention this quarter", {}, pace(plan)), plan.deliverables.length > 0 && panel("What the customer gets", {}, gets(plan.deliverables))),
    panel("Contacts", { aside: counted(plan.contacts.length, "date") }, dates(plan))),
  plan.actions.length > 0 && panel("Next actions", {}, actions(plan.actions)),
  plan.objectives.length > 0 && panel("Objectives", {}, objectives(plan.objectives)),
];

const gets = deliverables => h("ul", { class: "deliverables" }, deliverables.map(text => h("li", {}, text)));

const pace = plan => [
  plan.plannedAs !== plan.segment && notice("The hours do not suffice: it is looked after as ", segmentBadge(plan.plannedAs), " and not as ", segmentBadge(plan.segment), "."),
  h("dl", { class: "facts" }, [
    ["Looked after as", segmentBadge(plan.plannedAs)],
    ["Hours planned", `${spent(plan.hoursPlanned)} of ${spent(plan.hoursDue)} due`],
    ["Hours last year", [`${spent(plan.hoursLastYear.total)}, ${percent(plan.hoursLastYear.reactiveShare)} of them calls for help `, badge(...services[plan.service])]],
  ].map(([term, value]) => [h("dt", {}, term), h("dd", {}, value)])),
  table("Contacts of the quarter", [
    { label: "Contact", heading: true, cell: ([, kind]) => kinds[kind] },
    { label: "Times", number: true, cell: ([name]) => count(plan.cadence[name].count) },
    { label: "Hours each", number: true, cell: ([name]) => decimal(plan.cadence[name].hoursEach, 2) },
  ], paces.filter(([name]) => plan.cadence[name].count > 0), { class: "after-facts" }),
];

const dates = plan => [
  plan.firstVisitLate && notice("The first visit is later than the policy wants: there is no room before."),
  plan.undated.map(({ kind, count: times, reason }) => notice(`${counted(times, kinds[kind].toLowerCase())} without a date: ${noDate[reason]}.`)),
  plan.contacts.length === 0 ? h("p", { class: "muted" }, "No visit or call is due: letters and self service reach it.") : table("Dated contacts", [
    { label: "Date", heading: true, class: "nowrap", cell: c => day(c.date) },
    { label: "From", class: "nowrap", cell: c => clock(c.start) },
    { label: "Contact", cell: c => `${kinds[c.kind]} ${c.number}` },
    { label: "Minutes", number: true, cell: c => count(c.minutes) },
  ], plan.contacts),
];

const spent = value => hours(value, 2);

const actions = list => table("Next actions", [
  { label: "By", heading: true, class: "nowrap", cell: a => day(a.due) },
  { label: "What", cell: a => a.text },
  { label: "Why", class: "for-desk", cell: a => [a.rule, h("small", { class: "because" }, a.because)] },
  { label: "Who", cell: a => a.responsible },
], list);

const objectives = list => table("Objectives", [
  { label: "By", heading: true, class: "nowrap", cell: o => day(o.due) },
  { label: "Objective", cell: o => [o.text, h("small", { class: "because" }, o.rule)] },
  { label: "Measured by", cell: o => capital(words(o.measure)) },
  { label: "Now", number: true, cell: o => measured(o.unit, o.from) },
  { label: "Target", number: true, cell: o => measured(o.unit, o.target) },
  { label: "Who", cell: o => o.responsible },
], list, { class: "folds" });

function measured(unit, value) {
  switch (unit) {
    case "amount": return money(value);
    case "share": return percent(value);
    case "mark": return `${decimal(value, value % 1 === 0 ? 0 : 1)} of 10`;
    case "score": return decimal(value, 1);
    case "days": return counted(value, "day");
    case "hours": return spent(value);
    case "trueOrFalse": return value === 0 ? "No" : "Yes";
    default: return String(value);
  }
}
