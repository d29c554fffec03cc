// Runs as rows.
import { h } from "../dom.js";
import { day, moment, shortMoney } from "../format.js";
import { badge, status } from "../parts/figures.js";
import { table } from "../parts/table.js";
import { to } from "../router.js";

export function runTable(runs, { short = false } = {}) {
  const columns = [
    { label: "Scenario", heading: true, class: "name-cell", cell: run => [h("a", { href: to("runs", run.runId) }, run.scenarioName), run.note && h("small", {}, run.note)] },
    { label: "Run date", class: "nowrap", cell: run => day(run.asOf) },
    { label: "Status", class: "nowrap", cell: run => [status(run.status), run.approval && [" ", badge("Approved", "good")]] },
    { label: "Expected loss", number: true, cell: run => shortMoney(run.summary?.expectedLoss) },
    { label: "Loss 1 in 20", number: true, cell: run => shortMoney(run.summary?.percentiles.p95) },
  ];
  const more = [
    { label: "Started", class: "nowrap", cell: run => moment(run.createdAt) },
    { label: "By", cell: run => run.startedBy },
    { label: "Policy", number: true, cell: run => run.policyVersion },
  ];
  return table("Runs", short ? columns : [...columns, ...more], runs);
}
