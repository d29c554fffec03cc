// One account of a run: what it loses, through which items, and why it stands where it stands.
import { api } from "../api.js";
import { waterfall } from "../charts/waterfall.js";
import { h } from "../dom.js";
import { byName, capital, count, counted, day, decimal, money, percent, shortMoney, words } from "../format.js";
import { badge, bar, figure, figures, movement } from "../parts/figures.js";
import { heading, panel } from "../parts/panel.js";
import { empty, notice } from "../parts/states.js";
import { table } from "../parts/table.js";
import { to } from "../router.js";
import { attentionOf } from "./attention.js";
import { namesFor } from "./people.js";
import { segmentBadge, segmentName } from "./segments.js";

const abilities = [["acquire", "To buy new products"], ["expand", "To expand what it has"], ["continueMaintenance", "To keep maintenance"], ["pay", "To pay"]];

export async function runAccount({ id, account, signal, session }) {
  const [view, nameOf] = await Promise.all([api.runAccount(id, account, signal), namesFor(session, id, signal)]);
  return view.ranking ? ranked(view, { id, session, nameOf }) : internal(view.profile.account, crumb(id, session));
}

/** Our own companies are assessed, so that the book adds up, and not ranked. */
const internal = (account, above) => h("div", {}, heading(account.name, { above, lead: account.accountId }),
  h("div", { class: "panel" }, empty("An internal account", "It belongs to us: it has no place in the ranking, and nobody visits it.")));

function ranked(view, { id, session, nameOf }) {
  const { ranking, reasons, impact, profile, attention } = view;
  return h("div", {},
    heading(ranking.name, {
      above: crumb(id, session),
      lead: [ranking.accountId, ranking.industry, ranking.region, whose(view, nameOf)].filter(Boolean).join(" · "),
      actions: [ranking.key && badge("Key account", "accent"), ranking.exposed && badge("Exposed", "caution"), ranking.segment && segmentBadge(ranking.segment),
        ranking.reprice && badge("Loses money: re-price", "bad"), mayReview(ranking, session) && h("a", { class: "button", href: to("accounts", ranking.accountId, "review") }, "Record a review")],
    }),
    headline(ranking),
    impact.warnings.length > 0 && notice(impact.warnings.map(warning => h("span", {}, h("code", {}, warning.reference), ` ${warning.message} `))),
    h("div", { class: "columns" }, panel("From contribution before to after", {}, drawn(ranking)), panel("Where the loss comes from", {}, why(reasons))),
    standing(view),
    attention && attentionOf(attention),
    panel(`Item by item: ${counted(impact.items.length, "item")}`, {}, items(impact.items)),
    h("div", { class: "columns" }, graded(ranking.abilities), panel("Receivables by age", {}, ageing(impact.receivables))),
    facts(profile, nameOf));
}

/** An account that the plan gives to an executive is a colleague's until the book says otherwise. */
const mayReview = ({ executiveId }, session) => session.role !== "executive" || executiveId === session.executiveId;

/** The executive of the book and, where the plan moves the account, the one it goes to. */
function whose({ ranking, plannedExecutiveId }, nameOf) {
  const now = nameOf(ranking.executiveId);
  return plannedExecutiveId === ranking.executiveId ? now : `${now}, would move to ${nameOf(plannedExecutiveId)}`;
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
  { label: "Certain loss", number: true, class: "for-desk", cell: item => money(item.certainLoss) },
  { label: "More if it fails", number: true, class: "for-desk", cell: item => money(item.jump) },
  { label: "Chance before", number: true, class: "for-desk", cell: item => percent(item.unstressedProbability, 1) },
  { label: "Chance after", number: true, cell: item => percent(item.failureProbability, 1) },
  { label: "Expected loss", number: true, cell: item => money(item.expectedLoss) },
], list.toSorted((a, b) => b.expectedLoss - a.expectedLoss));

function standing({ segmentReason, ranking }) {
  const parts = Object.entries(ranking.scoreParts);
  return h("div", { class: "columns" },
    segmentReason && panel(segmentReason.segment ? `Why it is in the segment ${segmentName(segmentReason.segment)}` : "Why it is a key account or not", {},
      h("ul", { class: "reasons" }, reasonsOf(segmentReason.rule).map(text => h("li", {}, capital(text), "."))),
      places(segmentReason)),
    panel(`How its score of ${decimal(ranking.score)} comes about`, {}, table("Parts of the score", [
      { label: "Part", heading: true, cell: ([name]) => capital(words(name)) },
      { label: "Of 100", cell: ([, part]) => bar(part.value / 100, count(part.value)) },
      { label: "Weight", number: true, class: "for-desk", cell: ([, part]) => count(part.weight) },
      { label: "Points", number: true, cell: ([, part]) => decimal(part.points) },
    ], parts)));
}

/** A rule says its name, a colon, and then one reason after the other. */
const reasonsOf = rule => rule.split(/: |; /);

const places = ({ key, exposed }) => table("Its place in what all accounts bring", [
  { label: "Measure", heading: true, cell: ([, place]) => capital(words(place.measure)) },
  { label: "Before it", number: true, cell: ([, place]) => percent(place.shareBefore, 1) },
  { label: "Cut", number: true, cell: ([, place]) => percent(place.share) },
  { label: "Within", cell: ([name, place]) => place.inside ? badge(name === "key" ? "Key" : "Exposed", name === "key" ? "accent" : "caution") : "No" },
], [["key", key], ["exposed", exposed]].filter(([, place]) => place), { class: "after-facts" });

const graded = values => panel("What the customer will be able to do", {}, table("Abilities under the scenario", [
  { label: "Ability", heading: true, cell: ([, label]) => label },
  { label: "Left of it", cell: ([name]) => bar(values[name], percent(values[name]), values[name] < 0.5 ? "bad" : "accent") },
], abilities.filter(([name]) => values[name] !== undefined && values[name] !== null)));

const ageing = rows => table("Receivables by days past due", [
  { label: "Days past due", heading: true, cell: row => row.bucket },
  { label: "Before", number: true, cell: row => money(row.before) },
  { label: "After", number: true, cell: row => money(row.after) },
], rows);

function facts({ account, contracts, orders, opportunities }, nameOf) {
  const shown = Object.entries(account).filter(([, value]) => value !== null && typeof value !== "object");
  return panel("Profile", { aside: account.reviewedOn ? `Reviewed ${day(account.reviewedOn)}${account.reviewedBy ? ` by ${account.reviewedBy}` : ""}` : badge("Never reviewed", "caution") },
    h("p", { class: "hint" }, [counted(contracts?.length ?? 0, "contract"), counted(orders?.length ?? 0, "order"), counted(opportunities?.length ?? 0, "opportunity", "opportunities")].join(", ")),
    h("details", {}, h("summary", {}, "All fields"),
      h("dl", { class: "facts" }, shown.toSorted(([a], [b]) => byName(a, b)).map(([name, value]) => [h("dt", {}, capital(words(name))), h("dd", {}, name === "executiveId" ? nameOf(value) : fact(value))]))));
}

const fact = value => typeof value === "boolean" ? (value ? "Yes" : "No") : typeof value === "number" ? value.toLocaleString() : value;
