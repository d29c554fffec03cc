// Who looks after whom, who moves and why, what fits into their hours, and what could not be placed.
import { api } from "../api.js";
import { h } from "../dom.js";
import { count, counted, day, decimal, hours, percent } from "../format.js";
import { figure, figures } from "../parts/figures.js";
import { panel } from "../parts/panel.js";
import { notice } from "../parts/states.js";
import { bigTable } from "../parts/table.js";
import { to } from "../router.js";
import { fileLink } from "./file-link.js";
import { folded } from "./folded.js";
import { hasResults, noResults, runFrame } from "./frame.js";
import { load } from "./load.js";
import { namesOf, readPlan, withNames } from "./people.js";
import { readRanking } from "./ranking-rows.js";
import { segmentBadge } from "./segments.js";

export async function runExecutives({ id, signal }) {
  const run = await api.run(id, signal);
  if (!hasResults(run)) {
    return runFrame(run, "executives", noResults(run));
  }
  const [plan, rows] = await Promise.all([readPlan(id, signal), readRanking(id, signal)]);
  return runFrame(run, "executives", content(run, plan, new Map(rows.map(row => [row.accountId, row.name]))));
}

function content(run, plan, names) {
  const nameOf = id => names.get(id) ?? id;
  const account = id => h("a", { href: to("runs", run.runId, "accounts", id) }, nameOf(id));
  const person = namesOf(plan);
  const steppedDown = [...plan.executives, plan.sharedDesk].flatMap(e => e.steppedDown.map(step => ({ ...step, executive: e.name })));
  return [
    h("p", { class: "plan-note" }, h("span", { class: "muted" }, `The quarter from ${day(plan.quarterStart)} to ${day(plan.quarterEnd)}; a proposal until the run is approved.`),
      fileLink(`/api/scenario-runs/${encodeURIComponent(run.runId)}/packs/attention.csv`, "All contacts as CSV", { class: "button small", save: "attention.csv" })),
    headline(plan),
    plan.unplaced.length > 0 && panel(`${counted(plan.unplaced.length, "key account")} without a place`, {}, notPlaced(plan, account, nameOf, person)),
    panel("Hours of each executive", {}, load(plan), folded(plan, account, person)),
    steppedDown.length > 0 && panel(`${counted(steppedDown.length, "account")} stepped down`, {}, down(steppedDown, account, nameOf)),
    plan.contactGaps.length > 0 && panel(`Nobody would be in touch with ${counted(plan.contactGaps.length, "account")}`, {}, gaps(plan.contactGaps, account)),
    panel(`${counted(plan.moves.length, "account")} would move`, { class: plan.moves.length > 0 ? "for-desk" : undefined }, plan.moves.length > 0 ? moving(plan.moves, account, nameOf, person) : h("p", { class: "muted" }, "Every key account stays with its executive.")),
    h("div", { class: "columns wide-first" }, panel("Placements", { class: "for-desk" }, placed(plan.placements, account, nameOf, person)), where(plan)),
  ];
}

function headline(plan) {
  const missing = plan.executivesMissing > 0
    ? `${counted(plan.executivesMissing, "executive")} missing${plan.missionCriticalExecutivesMissing > 0 ? `, ${count(plan.missionCriticalExecutivesMissing)} for mission-critical accounts` : ""}`
    : "everybody has one";
  const short = sum(plan.executives, "hoursShort");
  return figures(
    figure("Key accounts placed", count(plan.placements.length), `with ${counted(new Set(plan.placements.map(p => p.executiveId)).size, "executive")}`),
    figure("Would move", count(plan.moves.length), "hand them over in person"),
    figure("Without a place", count(plan.unplaced.length), missing, plan.unplaced.length > 0 ? "bad" : undefined),
    figure("Hours planned", hours(sum(plan.executives, "hoursPlanned")), `of ${hours(sum(plan.executives, "hoursAvailable"))} available`),
    figure("Hours short", hours(short), short > 0 ? "what the accounts should get and cannot" : "every account gets its due", short > 0 ? "bad" : undefined));
}

const sum = (list, name) => list.reduce((total, item) => total + (item[name] ?? 0), 0);

function listed(caption, columns, rows) {
  const { element, show } = bigTable(caption, columns, { sort: { key: "account" }, pageSize: 25 });
  show(rows);
  return element;
}

const byAccount = (account, nameOf) => ({ key: "account", label: "Account", heading: true, value: row => nameOf(row.accountId), cell: row => account(row.accountId) });

const notPlaced = (plan, account, nameOf, person) => [
  plan.executivesMissing > 0 && notice(`${counted(plan.executivesMissing, "more executive")} would be needed to place them all.`),
  listed("Key accounts without a place", [
    byAccount(account, nameOf),
    { key: "why", label: "Why", cell: row => withNames(row.reason, person) },
  ], plan.unplaced)];

const down = (steps, account, nameOf) => [
  h("p", { class: "hint wide-hint" }, "The hours do not suffice: these are visited as often as accounts of a lower segment."),
  listed("Accounts stepped down", [
    byAccount(account, nameOf),
    { key: "who", label: "Executive", value: row => row.executive, cell: row => row.executive },
    { key: "is", label: "Is", value: row => row.from, cell: row => segmentBadge(row.from) },
    { key: "as", label: "Looked after as", value: row => row.to, cell: row => segmentBadge(row.to) },
  ], steps)];

const gaps = (ids, account) => h("ul", { class: "names" }, ids.map(id => h("li", {}, account(id))));

const moving = (moves, account, nameOf, person) => listed("Moves", [
  byAccount(account, nameOf),
  { key: "from", label: "From", value: row => person(row.from), cell: row => person(row.from) },
  { key: "to", label: "To", value: row => person(row.to), cell: row => person(row.to) },
  { key: "why", label: "Why", cell: row => withNames(row.reason, person) },
  { key: "gain", label: "Gain", number: true, descending: true, value: row => row.gain, cell: row => row.gain === undefined ? h("span", { class: "muted" }, "cannot stay") : decimal(row.gain, 3) },
], moves);

function placed(placements, account, nameOf, person) {
  const { element, show } = bigTable("Placements", [
    { key: "who", label: "Executive", heading: true, value: p => person(p.executiveId), cell: p => person(p.executiveId) },
    { key: "account", label: "Account", value: p => nameOf(p.accountId), cell: p => account(p.accountId) },
    { key: "score", label: "Score", number: true, descending: true, value: p => p.score, cell: p => decimal(p.score, 1) },
    { key: "benefit", label: "Benefit", number: true, descending: true, value: p => p.benefit, cell: p => decimal(p.benefit, 3) },
  ], { sort: { key: "who" }, pageSize: 25 });
  show(placements);
  return [element, h("p", { class: "hint" }, "Benefit: score times the executive's dependability, less the reluctance to move.")];
}

function where({ balance }) {
  const share = value => value === undefined ? "–" : percent(value);
  return panel("Where the hours go", {}, h("dl", { class: "facts" }, [
    ["Spent last year", hours(balance.hoursLastYear)],
    ["Of that answering calls for help", share(balance.reactiveShare)],
    [`On the ${counted(balance.topAccounts, "best account")}, last year`, share(balance.topShareLastYear)],
    [`On the ${counted(balance.topAccounts, "best account")}, by the plan`, share(balance.topSharePlanned)],
    ["Over-served last year", counted(balance.overServed, "account")],
    ["Under-served last year", counted(balance.underServed, "account")],
  ].map(([term, value]) => [h("dt", {}, term), h("dd", {}, value)])));
}
