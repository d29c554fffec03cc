// Who looks after whom, who moves, what fits into their hours, and what could not be placed.
import { api } from "../api.js";
import { h } from "../dom.js";
import { capital, count, counted, decimal, hours, percent } from "../format.js";
import { bar, figure, figures } from "../parts/figures.js";
import { panel } from "../parts/panel.js";
import { notice, problem } from "../parts/states.js";
import { bigTable, table } from "../parts/table.js";
import { to } from "../router.js";
import { hasResults, noResults, runFrame } from "./frame.js";
import { readRanking } from "./ranking-rows.js";

export async function runExecutives({ id, signal }) {
  const run = await api.run(id, signal);
  if (!hasResults(run)) {
    return runFrame(run, "executives", noResults(run));
  }
  try {
    const [plan, rows] = await Promise.all([api.executives(id, signal), readRanking(id, signal)]);
    return runFrame(run, "executives", content(run, plan, new Map(rows.map(row => [row.accountId, row.name]))));
  } catch (fault) {
    if (signal.aborted) {
      throw fault;
    }
    return runFrame(run, "executives", h("div", { class: "panel" }, problem(fault)));
  }
}

function content(run, plan, names) {
  const people = new Map(plan.executives.map(executive => [executive.executiveId, executive.name]));
  const account = id => h("a", { href: to("runs", run.runId, "accounts", id) }, names.get(id) ?? id);
  const person = id => people.get(id) ?? id ?? "Nobody";
  const moves = plan.placements.filter(p => p.previousExecutiveId && p.previousExecutiveId !== p.executiveId);
  return [
    headline(plan, moves),
    plan.unplaced.length > 0 && panel(`${counted(plan.unplaced.length, "account")} without a place`, {}, notPlaced(plan, account)),
    panel("Load of each executive", {}, load(plan.executives)),
    panel(`${counted(moves.length, "account")} would move`, {}, moves.length > 0 ? moving(moves, account, person) : h("p", { class: "muted" }, "Every key account stays with its executive.")),
    panel("Placements", {}, placed(plan.placements, account, person)),
  ];
}

const headline = (plan, moves) => figures(
  figure("Key accounts placed", count(plan.placements.length), `with ${counted(new Set(plan.placements.map(p => p.executiveId)).size, "executive")}`),
  figure("Move to another", count(moves.length), "hand them over in person"),
  figure("Without a place", count(plan.unplaced.length), plan.executivesMissing > 0 ? `${decimal(plan.executivesMissing, 1)} executives missing` : "nobody is missing", plan.unplaced.length > 0 ? "bad" : undefined),
  figure("Hours wanted", hours(sum(plan.executives, "hoursWanted")), `of ${hours(sum(plan.executives, "hoursAvailable"))} available`));

const sum = (list, name) => list.reduce((total, item) => total + (item[name] ?? 0), 0);

const notPlaced = (plan, account) => [
  plan.executivesMissing > 0 && notice(`${decimal(plan.executivesMissing, 1)} more executives would be needed to place them all.`),
  table("Accounts without a place", [
    { label: "Account", heading: true, cell: row => account(row.accountId) },
    { label: "Why", cell: row => reasonOf(row.reason) },
  ], plan.unplaced)];

const reasonOf = reason => typeof reason === "string" ? capital(reason) : reason?.text ?? reason?.rule ?? JSON.stringify(reason);

function load(executives) {
  const { element, show } = bigTable("Load", [
    { key: "name", label: "Executive", heading: true, value: e => e.name, cell: e => e.name },
    { key: "key", label: "Key accounts", number: true, descending: true, value: e => e.keyAccounts, cell: e => count(e.keyAccounts) },
    { key: "wanted", label: "Wanted", number: true, descending: true, value: e => e.hoursWanted, cell: e => hours(e.hoursWanted) },
    { key: "available", label: "Available", number: true, descending: true, value: e => e.hoursAvailable, cell: e => hours(e.hoursAvailable) },
    { key: "planned", label: "Planned", number: true, descending: true, value: e => e.hoursPlanned, cell: e => hours(e.hoursPlanned) },
    { key: "load", label: "Load", descending: true, value: loadOf, cell: e => bar(loadOf(e), percent(loadOf(e)), loadOf(e) > 1 ? "bad" : "accent") },
    { key: "down", label: "Stepped down", number: true, descending: true, value: e => e.steppedDown?.length ?? 0, cell: e => count(e.steppedDown?.length ?? 0) },
  ], { sort: { key: "load", descending: true } });
  show(executives);
  return element;
}

const loadOf = executive => executive.hoursAvailable > 0 ? executive.hoursWanted / executive.hoursAvailable : 0;

const moving = (moves, account, person) => table("Moves", [
  { label: "Account", heading: true, cell: row => account(row.accountId) },
  { label: "From", cell: row => person(row.previousExecutiveId) },
  { label: "To", cell: row => person(row.executiveId) },
  { label: "Fit", number: true, cell: row => decimal(row.score, 1) },
], moves);

function placed(placements, account, person) {
  const { element, show } = bigTable("Placements", [
    { key: "who", label: "Executive", heading: true, value: p => person(p.executiveId), cell: p => person(p.executiveId) },
    { key: "account", label: "Account", value: p => p.accountId, cell: p => account(p.accountId) },
    { key: "score", label: "Fit", number: true, descending: true, value: p => p.score, cell: p => decimal(p.score, 1) },
  ], { sort: { key: "who" }, pageSize: 25 });
  show(placements);
  return element;
}
