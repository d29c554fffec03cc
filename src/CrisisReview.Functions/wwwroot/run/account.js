// One account of a run: what it loses, through which items, and why it stands where it stands.
import { api } from "../api.js";
import { waterfall } from "../charts/waterfall.js";
import { h } from "../dom.js";
import { byName, capital, count, counted, day, money, percent, shortMoney, words } from "../format.js";
import { badge, bar, figure, figures, movement } from "../parts/figures.js";
import { heading, panel } from "../parts/panel.js";
import { notice } from "../parts/states.js";
import { table } from "../parts/table.js";
import { to } from "../router.js";

const abilities = [["acquire", "To buy new products"], ["expand", "To expand what it has"], ["continueMaintenance", "To keep maintenance"], ["recruit", "To recruit"], ["pay", "To pay"]];

export async function runAccount({ id, account, signal, session }) {
  const view = await api.runAccount(id, account, signal);
  const { ranking, reasons, impact, profile } = view;
  return h("div", {},
    heading(ranking.name, {
      above: crumb(id, session),
      lead: [ranking.accountId, ranking.industry, ranking.region, ranking.executiveId ?? "shared desk"].filter(Boolean).join(" · "),
      actions: [ranking.key && badge("Key account", "accent"), ranking.exposed && badge("Exposed", "caution"), ranking.segment && badge(capital(words(ranking.segment))),
        ranking.reprice && badge("Loses money: re-price", "bad"), h("a", { class: "button", href: to("accounts", account, "review") }, "Record a review")],
    }),
    headline(ranking),
    impact.warnings.length > 0 && notice(impact.warnings.map(warning => h("span", {}, h("code", {}, warning.reference), ` ${warning.message} `))),
    h("div", { class: "columns" }, panel("From contribution before to after", {}, drawn(ranking)), panel("Where the loss comes from", {}, why(reasons))),
    panel(`Item by item: ${counted(impact.items.length, "item")}`, {}, items(impact.items)),
    h("div", { class: "columns" }, standing(view), graded(ranking.abilities), panel("Receivables by age", {}, ageing(impact.receivables)), facts(profile)));
}

const crumb = (id, session) => h("p", { class: "crumb" }, session.role === "executive"
  ? h("a", { href: "#/" }, "My page") : [h("a", { href: "#/runs" }, "Runs"), " / ", h("a", { href: to("runs", id, "ranking") }, "Ranking")]);

const headline = row => figures(
  figure("Exposure rank", row.exposureRank ? count(row.exposureRank) : "–", [movement(row.exposureMovement), " against before the crisis"]),
  figure("Expected loss", shortMoney(row.expectedLoss), `${percent(row.expectedLoss / (row.atStake || 1))} of ${shortMoney(row.atStake)} at stake`),
  figure("Loss in 1 of 20 cases", shortMoney(row.loss95), "or more"),
  figure("Contribution before", shortMoney(row.baselineContribution), `value rank ${row.valueRank}`),
  figure("Contribution after", shortMoney(row.stressedContribution), `value rank ${row.stressedValueRank}`, row.stressedContribution < 0 ? "bad" : undefined));

function drawn(row) {
  const chart = waterfall();
  chart.show(row);
  return chart.element;
}

const why = reasons => table("Loss by lever, greatest first", [
  { label: "Lever", heading: true, cell: reason => capital(words(reason.lever)) },
  { label: "Expected loss", number: true, cell: reason => money(reason.loss) },
  { label: "Share", cell: reason => bar(reason.shareOfLoss) },
], reasons);

const items = list => table("Items", [
  { label: "Lever", cell: item => capital(words(item.lever)) },
  { label: "Item", heading: true, class: "nowrap", cell: item => item.reference },
  { label: "Certain loss", number: true, cell: item => money(item.certainLoss) },
  { label: "More if it fails", number: true, cell: item => money(item.jump) },
  { label: "Chance before", number: true, cell: item => percent(item.unstressedProbability, 1) },
  { label: "Chance after", number: true, cell: item => percent(item.failureProbability, 1) },
  { label: "Expected loss", number: true, cell: item => money(item.expectedLoss) },
], list.toSorted((a, b) => b.expectedLoss - a.expectedLoss));

function standing({ segmentReason, segment, ranking }) {
  const reason = segmentReason ?? segment;
  const parts = Object.entries(ranking.scoreParts ?? {});
  return (reason?.rule || parts.length > 0) && panel("Why it is looked after as it is", {},
    reason?.rule && h("p", {}, capital(reason.rule), "."),
    parts.length > 0 && table("Parts of the score", [
      { label: "Part of the score", heading: true, cell: ([name]) => capital(words(name)) },
      { label: "Value", cell: ([, part]) => bar(part.value / 100, count(part.value)) },
      { label: "Points", number: true, cell: ([, part]) => part.points.toFixed(1) },
    ], parts));
}

const graded = values => panel("What the customer will be able to do", {}, table("Abilities under the scenario", [
  { label: "Ability", heading: true, cell: ([, label]) => label },
  { label: "Left of it", cell: ([name]) => bar(values[name], percent(values[name]), values[name] < 0.5 ? "bad" : "accent") },
], abilities.filter(([name]) => values[name] !== undefined && values[name] !== null)));

const ageing = rows => table("Receivables by days past due", [
  { label: "Days past due", heading: true, cell: row => row.bucket },
  { label: "Before", number: true, cell: row => money(row.before) },
  { label: "After", number: true, cell: row => money(row.after) },
], rows);

function facts({ account, contracts, orders, opportunities }) {
  const shown = Object.entries(account).filter(([, value]) => value !== null && typeof value !== "object");
  return panel("Profile", { aside: account.reviewedOn ? `Reviewed ${day(account.reviewedOn)}${account.reviewedBy ? ` by ${account.reviewedBy}` : ""}` : badge("Never reviewed", "caution") },
    h("p", { class: "hint" }, [counted(contracts?.length ?? 0, "contract"), counted(orders?.length ?? 0, "order"), counted(opportunities?.length ?? 0, "opportunity", "opportunities")].join(", ")),
    h("details", {}, h("summary", {}, "All fields"),
      h("dl", { class: "facts" }, shown.toSorted(([a], [b]) => byName(a, b)).map(([name, value]) => [h("dt", {}, capital(words(name))), h("dd", {}, fact(value))]))));
}

const fact = value => typeof value === "boolean" ? (value ? "Yes" : "No") : typeof value === "number" ? value.toLocaleString() : value;
