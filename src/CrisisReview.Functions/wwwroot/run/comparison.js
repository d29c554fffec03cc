// Two runs side by side: what changed in the loss, who became a key account or ceased to be one, who moved.
import { api, everything } from "../api.js";
import { h, replace } from "../dom.js";
import { capital, change, count, day, decimal, money, percent, shortMoney, words } from "../format.js";
import { choice, field } from "../parts/field.js";
import { movement } from "../parts/figures.js";
import { panel } from "../parts/panel.js";
import { empty, loading, problem } from "../parts/states.js";
import { bigTable, table } from "../parts/table.js";
import { keepQuery, to } from "../router.js";
import { hasResults, noResults, runFrame } from "./frame.js";
import { readRanking } from "./ranking-rows.js";

export async function runComparison({ id, query, signal }) {
  const [run, all] = await Promise.all([api.run(id, signal), everything(page => api.runs(page, signal))]);
  if (!hasResults(run)) {
    return runFrame(run, "comparison", noResults(run));
  }
  const others = all.filter(other => other.runId !== id && hasResults(other));
  return runFrame(run, "comparison", others.length > 0 ? chooser(run, others, query.get("with"), signal)
    : h("div", { class: "panel" }, empty("There is no other run to compare with", "Start a second run, of another scenario or on a later day.")));
}

function chooser(run, others, wanted, signal) {
  const place = h("div", {});
  const show = async otherId => {
    keepQuery({ with: otherId });
    replace(place, loading("Comparing"));
    try {
      const other = others.find(candidate => candidate.runId === otherId);
      const [rows, otherRows] = await Promise.all([readRanking(run.runId, signal), readRanking(otherId, signal)]);
      replace(place, differences(run, other, compare(rows, otherRows)));
    } catch (fault) {
      if (!signal.aborted) {
        replace(place, problem(fault));
      }
    }
  };
  const first = others.some(other => other.runId === wanted) ? wanted : others[0].runId;
  const options = others.map(other => [other.runId, `${other.scenarioName}, ${day(other.asOf)}${other.note ? `: ${other.note}` : ""}`]);
  show(first);
  return [h("div", { class: "filters" }, field("Compare with", choice("with", options, first, { onchange: event => show(event.target.value) })).element), place];
}

/** Rows of both runs joined: those in one only, those that turned key or ceased to be, and by how much each moved. */
export function compare(rows, otherRows) {
  const others = new Map(otherRows.map(row => [row.accountId, row]));
  const both = rows.filter(row => others.has(row.accountId)).map(row => ({ row, other: others.get(row.accountId) }));
  const here = new Set(rows.map(row => row.accountId));
  return {
    both,
    added: rows.filter(row => !others.has(row.accountId)),
    gone: otherRows.filter(row => !here.has(row.accountId)),
    nowKey: both.filter(({ row, other }) => row.key && !other.key).map(({ row }) => row),
    noLongerKey: both.filter(({ row, other }) => !row.key && other.key).map(({ row }) => row),
  };
}

function differences(run, other, found) {
  const title = `${other.scenarioName}, ${day(other.asOf)}`;
  return [
    h("div", { class: "columns" },
      panel("In figures", {}, portfolio(run, other, title)),
      panel("Loss by lever", {}, byLever(run, other, title))),
    h("div", { class: "columns" }, list("Key here, not there", found.nowKey, run), list("Key there, not here", found.noLongerKey, run),
      list("Only in this run", found.added, run), list("Only in the other", found.gone, other)),
    panel("Account by account", {}, moves(run, found.both)),
  ];
}

const sides = (title, format) => [
  { label: "This run", number: true, cell: row => format(row.here, row) },
  { label: title, number: true, cell: row => format(row.there, row) },
];

const portfolio = (run, other, title) => table("Figures of both runs", [
  { label: "Figure", heading: true, cell: row => row.label },
  ...sides(title, (value, row) => (row.format ?? shortMoney)(value)),
  { label: "Difference", number: true, cell: row => (row.difference ?? change)(row.here - row.there) },
], [
  ["Contribution after", s => s.stressedContribution], ["Expected loss", s => s.expectedLoss], ["Loss in 1 of 20 cases", s => s.percentiles.p95],
  [`Mean of the worst ${percent(0.05)}`, s => s.expectedShortfall.p95], ["Accounts", s => s.accounts, count], ["Key accounts", s => s.keyAccounts.stressedCount, count], ["Gini", s => s.keyAccounts.stressedGini, v => decimal(v, 3)],
].map(([label, of, format]) => ({ label, here: of(run.summary), there: of(other.summary), format, difference: format })));

const byLever = (run, other, title) => table("Expected loss by lever in both runs", [
  { label: "Lever", heading: true, cell: row => row.label },
  ...sides(title, shortMoney),
  { label: "Difference", number: true, cell: row => change(row.here - row.there) },
], Object.keys(run.summary.lossByLever).map(lever => ({ label: capital(words(lever)), here: run.summary.lossByLever[lever], there: other.summary.lossByLever[lever] })));

const list = (title, rows, run) => rows.length > 0 && panel(`${title}: ${count(rows.length)}`, {},
  h("ul", { class: "names" }, rows.slice(0, 40).map(row => h("li", {}, h("a", { href: to("runs", run.runId, "accounts", row.accountId) }, row.name)))));

function moves(run, both) {
  const moved = ({ row, other }) => (other.exposureRank ?? 0) - (row.exposureRank ?? 0);
  const { element, show } = bigTable("Accounts in both runs", [
    { key: "name", label: "Account", heading: true, value: p => p.row.name, cell: p => h("a", { href: to("runs", run.runId, "accounts", p.row.accountId) }, p.row.name) },
    { key: "here", label: "Rank here", number: true, value: p => p.row.exposureRank, cell: p => p.row.exposureRank ?? "–" },
    { key: "there", label: "There", number: true, value: p => p.other.exposureRank, cell: p => p.other.exposureRank ?? "–" },
    { key: "moved", label: "Moved", number: true, descending: true, value: p => Math.abs(moved(p)), cell: p => movement(moved(p)) },
    { key: "loss", label: "Loss here", number: true, descending: true, value: p => p.row.expectedLoss, cell: p => money(p.row.expectedLoss) },
    { key: "otherLoss", label: "Loss there", number: true, descending: true, value: p => p.other.expectedLoss, cell: p => money(p.other.expectedLoss) },
    { key: "difference", label: "Difference", number: true, descending: true, value: p => Math.abs(p.row.expectedLoss - p.other.expectedLoss), cell: p => money(p.row.expectedLoss - p.other.expectedLoss) },
  ], { sort: { key: "difference", descending: true }, pageSize: 25 });
  show(both);
  return element;
}
