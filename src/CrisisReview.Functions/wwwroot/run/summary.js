// A run at a glance: progress while it works, then what it found, how sure that is, and the sign-off.
import { api } from "../api.js";
import { histogram } from "../charts/histogram.js";
import { pareto } from "../charts/pareto.js";
import { waterfall } from "../charts/waterfall.js";
import { h, replace } from "../dom.js";
import { count, day, decimal, moment, percent, shortMoney } from "../format.js";
import { figure, figures } from "../parts/figures.js";
import { panel } from "../parts/panel.js";
import { problem } from "../parts/states.js";
import { table } from "../parts/table.js";
import { approval } from "./approval.js";
import { runFrame } from "./frame.js";
import { isUnderWay, progress } from "./progress.js";
import { readRanking } from "./ranking-rows.js";
import { paretoKey } from "../whatif/results.js";

export async function runSummary({ id, signal }) {
  const page = h("div", {});
  const show = run => replace(page, runFrame(run, undefined, content(run, signal, show)));
  show(await api.run(id, signal));
  return page;
}

function content(run, signal, show) {
  if (isUnderWay(run)) {
    return progress(run, { signal, done: show });
  }
  return run.summary ? [results(run, signal), approval(run, show), provenance(run)]
    : [h("div", { class: "panel" }, h("p", {}, run.error ?? "The run has no results.")), provenance(run)];
}

function results(run, signal) {
  const { summary } = run;
  return [
    headline(summary),
    h("div", { class: "columns" },
      panel("From contribution before to after", {}, shown(waterfall(), summary)),
      panel("How likely each loss is", {}, shown(histogram(), summary), sureness(run))),
    h("div", { class: "columns" }, concentration(run, signal), ageing(summary)),
  ];
}

const shown = (chart, data) => {
  chart.show(data);
  return chart.element;
};

const headline = summary => figures(
  figure("Contribution before", shortMoney(summary.baselineContribution), `${count(summary.accounts)} accounts`),
  figure("Contribution after", shortMoney(summary.stressedContribution), "expected, under the scenario", summary.stressedContribution < 0 ? "bad" : undefined),
  figure("Expected loss", shortMoney(summary.expectedLoss), `${percent(summary.expectedLoss / summary.atStake)} of ${shortMoney(summary.atStake)} at stake`),
  figure("Loss in 1 of 20 cases", shortMoney(summary.percentiles.p95), `${shortMoney(summary.var95Interval[0])} to ${shortMoney(summary.var95Interval[1])} with ${percent(0.95)} confidence`),
  figure(`Mean of the worst ${percent(0.05)}`, shortMoney(summary.expectedShortfall.p95), `worst ${percent(0.01)}: ${shortMoney(summary.expectedShortfall.p99)}`));

const sureness = ({ paths, seed, summary }) => h("p", { class: "hint" },
  `${count(paths)} paths, seed ${seed}; the simulated mean is ${shortMoney(summary.simulatedLoss)} ± ${shortMoney(1.96 * summary.standardError)}, the exact one ${shortMoney(summary.expectedLoss)}.`);

function concentration(run, signal) {
  const chart = pareto();
  const place = h("div", {}, chart.element);
  readRanking(run.runId, signal).then(rows => chart.show({ rows }), fault => signal.aborted || replace(place, problem(fault)));
  const { keyAccounts: k } = run.summary;
  return panel("How concentrated the contribution is", {}, place, paretoKey(),
    h("p", { class: "hint" }, `Gini ${decimal(k.gini, 2)} before, ${decimal(k.stressedGini, 2)} after. ${count(k.count)} key accounts before (${percent(k.shareOfAccounts)}), ${count(k.stressedCount)} after.`));
}

const ageing = summary => panel("Receivables by age", {}, table("Receivables by days past due, before and after", [
  { label: "Days past due", heading: true, cell: row => row.bucket },
  { label: "Before", number: true, cell: row => shortMoney(row.before) },
  { label: "After", number: true, cell: row => shortMoney(row.after) },
], summary.receivables));

const provenance = run => panel("Where this comes from", {}, h("dl", { class: "facts" },
  [["Run", h("code", {}, run.runId)], ["Started", `${moment(run.createdAt)} by ${run.startedBy}`], ["Completed", moment(run.completedAt)],
    ["Book", run.snapshot ? `${count(run.snapshot.accounts)} accounts on ${day(run.asOf)}` : "–"],
    ["Policy", `version ${run.policyVersion}`], ["Result", run.resultSha256 ? h("code", {}, run.resultSha256) : "–"]]
    .map(([term, value]) => [h("dt", {}, term), h("dd", {}, value)])));
