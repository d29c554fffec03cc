// Where one starts: what the last run said, what comes next, what the book lacks.
import { api } from "../api.js";
import { waterfall } from "../charts/waterfall.js";
import { h } from "../dom.js";
import { away, count, counted, day, moment, percent, shortMoney } from "../format.js";
import { bar, figure, figures } from "../parts/figures.js";
import { heading, panel } from "../parts/panel.js";
import { empty, problem } from "../parts/states.js";
import { to } from "../router.js";
import { runTable } from "../run/run-table.js";
import { startRunButton } from "../run/start.js";

export async function overview({ signal }) {
  const [runs, book, schedule, scenarios] = await Promise.all([
    api.runs({ top: 20 }, signal), api.accounts({ top: 1 }, signal), api.schedule(signal).catch(asFault), api.scenarios(signal),
  ]);
  const latest = runs.items.find(run => run.status === "completed");
  return h("div", {},
    heading("Overview", {
      lead: latest ? `Latest review: ${latest.scenarioName}, ${day(latest.asOf)}` : "No review has been completed yet",
      actions: book.total > 0 && startRunButton(scenarios.items),
    }),
    book.total === 0 ? noBook() : runs.total === 0 ? noRun(scenarios.items) : latest && headline(latest),
    h("div", { class: "columns wide-first" },
      h("div", {}, panel("Latest runs", { aside: runs.total > 0 && h("a", { href: "#/runs" }, runs.total === 1 ? "See it" : `All ${counted(runs.total, "run")}`) },
        runs.total > 0 ? runTable(runs.items.slice(0, 7), { short: true }) : h("p", { class: "muted" }, "Runs appear here as soon as one is started.")),
        latest && found(latest)),
      h("div", {}, nextReview(schedule, scenarios.items), latest && quality(latest, book.total))));
}

const asFault = fault => fault;

const noBook = () => h("div", { class: "panel" }, empty("Begin with your customer book",
  "CrisisReview needs accounts, and as far as you have them invoices, orders, contracts, opportunities and executives, as CSV out of your ERP.",
  h("a", { class: "button primary", href: "#/import" }, "Import the book")));

const noRun = scenarios => h("div", { class: "panel" }, empty("The book is there. Start the first run",
  "A run takes a minute. It ranks every account under one crisis and writes a pack for each executive and one for management.",
  startRunButton(scenarios)));

function headline({ runId, summary }) {
  const { keyAccounts } = summary;
  return h("section", { "aria-label": "The latest review in figures" }, figures(
    figure("Contribution before", shortMoney(summary.baselineContribution), `${counted(summary.accounts, "account")} a year`),
    figure("Contribution after", shortMoney(summary.stressedContribution), "expected, under the scenario", summary.stressedContribution < 0 ? "bad" : undefined),
    figure("Expected loss", shortMoney(summary.expectedLoss), `${percent(summary.expectedLoss / summary.atStake)} of ${shortMoney(summary.atStake)} at stake`),
    figure("Loss in 1 of 20 cases", shortMoney(summary.percentiles.p95), "or more"),
    figure("Key accounts", count(keyAccounts.count), h("a", { href: to("runs", runId, "ranking") }, `${percent(keyAccounts.shareOfAccounts)} of accounts: see the ranking`))));
}

function found(run) {
  const chart = waterfall();
  chart.show(run.summary);
  return panel("From contribution before to after", { aside: h("a", { href: to("runs", run.runId) }, run.scenarioName) }, chart.element);
}

function nextReview(schedule, scenarios) {
  if (schedule instanceof Error) {
    return panel("Next scheduled review", {}, problem(schedule));
  }
  const nameOf = id => scenarios.find(scenario => scenario.id === id)?.name ?? id;
  return panel("Next scheduled review", { aside: h("a", { href: "#/policy" }, "Change") },
    h("p", {}, h("strong", {}, moment(schedule.next)), h("span", { class: "muted" }, ` · ${away(schedule.next)}`)),
    schedule.standingScenarios.length > 0
      ? h("ul", {}, schedule.standingScenarios.map(id => h("li", {}, h("a", { href: to("scenarios", id) }, nameOf(id)))))
      : h("p", { class: "muted" }, "No scenario is set to run by itself. Name some in the policy."));
}

function quality({ summary, asOf }, accounts) {
  const { dataQuality: q } = summary;
  return panel("Data quality of the book", { aside: h("span", { class: "muted" }, day(asOf)) },
    gap("Never reviewed", q.neverReviewed, accounts, "Ask their executives to record a visit."),
    gap("With unrated marks", q.withUnratedMarks, accounts, "Their scores rest on the marks there are."),
    gap("Without an executive", q.withoutExecutive, accounts, "They go to the shared desk. Assign them in the ERP and import again."),
    gap("Contracts past their renewal", q.staleContracts, null, "Renewal dates that are over: correct them or end the contracts."),
    h("p", { class: "muted" }, `${counted(q.internalAccounts, "internal account")} left out of the ranking.`));
}

function gap(label, amount, of, advice) {
  return h("div", { class: "gap" },
    h("div", { class: "gap-head" }, h("span", {}, label), h("strong", {}, of ? `${count(amount)} of ${count(of)}` : count(amount))),
    of && bar(amount / of, percent(amount / of), amount > 0 ? "accent" : "good"),
    amount > 0 && h("p", { class: "hint" }, advice));
}
