// What a scenario would do, redrawn with every answer.
import { histogram } from "../charts/histogram.js";
import { pareto } from "../charts/pareto.js";
import { waterfall } from "../charts/waterfall.js";
import { h, replace } from "../dom.js";
import { change, counted, money, percent, shortMoney } from "../format.js";
import { figure, figures, movement } from "../parts/figures.js";
import { panel } from "../parts/panel.js";
import { table } from "../parts/table.js";

const shownRows = 12;

export const paretoKey = () => h("ul", { class: "key" }, h("li", { class: "before" }, "before"), h("li", {}, "under the scenario"));

/** Returns { element, show(answer, first) }: `first` is the answer for the scenario as it was chosen, to measure changes against. */
export function results() {
  const headline = h("div", {});
  const [fall, risk, carriers] = [waterfall(), histogram(), pareto()];
  const top = h("div", {});
  const partial = h("p", { class: "hint" });
  const element = h("div", { class: "results" }, headline,
    h("div", { class: "columns" }, panel("From contribution before to after", {}, fall.element), panel("How likely each loss is", {}, risk.element)),
    h("div", { class: "columns wide-first" },
      panel("Most exposed accounts", {}, top),
      panel("Who carries the contribution", {}, h("p", { class: "hint" }, "Share of contribution by share of customers, best first"), carriers.element, paretoKey(), partial)));
  return {
    element,
    show({ summary, ranking }, first) {
      replace(headline, figuresOf(summary, first.summary));
      fall.show(summary);
      risk.show(summary);
      carriers.show({ rows: ranking.items });
      replace(partial, ranking.total > ranking.items.length && `Of the ${counted(ranking.items.length, "most exposed account")} out of ${ranking.total}.`);
      replace(top, topOf(ranking.items));
    },
  };
}

function figuresOf(summary, first) {
  const against = (value, before) => Math.abs(value - before) < 0.5 ? "as the scenario has it" : `${change(value - before)} against the scenario`;
  return figures(
    figure("Contribution after", shortMoney(summary.stressedContribution), `${shortMoney(summary.baselineContribution)} before`, summary.stressedContribution < 0 ? "bad" : undefined),
    figure("Expected loss", shortMoney(summary.expectedLoss), against(summary.expectedLoss, first.expectedLoss)),
    figure("Loss in 1 of 20 cases", shortMoney(summary.percentiles.p95), against(summary.percentiles.p95, first.percentiles.p95)),
    figure("Share of what is at stake", percent(summary.expectedLoss / summary.atStake), shortMoney(summary.atStake)));
}

const topOf = rows => table("Most exposed accounts", [
  { label: "Rank", number: true, cell: row => row.exposureRank ?? "–" },
  { label: "Moved", number: true, cell: row => movement(row.exposureMovement) },
  { label: "Account", heading: true, cell: row => row.name },
  { label: "Expected loss", number: true, cell: row => money(row.expectedLoss) },
  { label: `In the worst ${percent(0.05)}`, number: true, cell: row => money(row.es95Contribution) },
], rows.slice(0, shownRows));
