// Two runs side by side: what changed in the loss, who became a key account or ceased to be one, who moved, and what came true.
import { api, everything } from "../api.js";
import { h, hidden, replace } from "../dom.js";
import { capital, change, count, counted, day, money, shortMoney, words } from "../format.js";
import { choice, field } from "../parts/field.js";
import { movement } from "../parts/figures.js";
import { panel } from "../parts/panel.js";
import { empty, loading, problem } from "../parts/states.js";
import { bigTable, table } from "../parts/table.js";
import { keepQuery, to } from "../router.js";
import { backTest } from "./back-test.js";
import { hasResults, noResults, runFrame } from "./frame.js";
import { segmentBadge } from "./segments.js";

const most = 1000;
const mostCrossed = 25;

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
  const place = h("div", { "aria-live": "polite" });
  const show = async otherId => {
    keepQuery({ with: otherId });
    replace(place, loading("Comparing"));
    try {
      replace(place, differences(await api.comparison(run.runId, otherId, most, signal)));
    } catch (fault) {
      if (!signal.aborted) {
        replace(place, h("div", { class: "panel" }, problem(fault)));
      }
    }
  };
  const first = others.some(other => other.runId === wanted) ? wanted : others[0].runId;
  const options = others.map(other => [other.runId, `${other.scenarioName}, ${day(other.asOf)}${other.note ? `: ${other.note}` : ""}`]);
  show(first);
  return [h("div", { class: "filters" }, field("Compare with", choice("with", options, first, { onchange: event => show(event.target.value) })).element), place];
}

function differences({ earlier, later, figures, key, exposed, book, accounts, backTest: test, backTestOmitted }) {
  const { lossByLever, ...rest } = figures;
  return [
    h("div", { class: "columns" },
      panel("In figures", {}, changes("Figures of both runs", rest, earlier, later)),
      panel("Expected loss by lever", {}, changes("Expected loss by lever in both runs", lossByLever, earlier, later))),
    h("div", { class: "columns" }, members("Key accounts", key, later), members("Exposed accounts", exposed, later), members("Accounts of the book", book, later)),
    backTest(test, backTestOmitted),
    crossed(later, accounts.items),
    panel("Account by account", { aside: accounts.total > accounts.items.length && h("span", { class: "muted" }, `The ${count(accounts.items.length)} largest changes of ${count(accounts.total)}`) }, moves(later, accounts.items)),
  ];
}

const names = { valueAtRisk95: "Loss in 1 of 20 cases", expectedShortfall95: "Mean of the worst cases, 1 in 20" };
const nameOf = run => `${run.scenarioName}, ${day(run.asOf)}`;

const changes = (caption, values, earlier, later) => table(caption, [
  { label: "Figure", heading: true, cell: ([name]) => names[name] ?? capital(words(name)) },
  { label: `Earlier: ${nameOf(earlier)}`, number: true, class: "wrap-head", cell: ([, value]) => shortMoney(value.earlier) },
  { label: `Later: ${nameOf(later)}`, number: true, class: "wrap-head", cell: ([, value]) => shortMoney(value.later) },
  { label: "Difference", number: true, cell: ([, value]) => change(value.difference) },
], Object.entries(values).filter(([, value]) => value));

const members = (title, { entered, left, stayed }, later) => panel(title, {},
  h("p", { class: "hint" }, `${counted(stayed, "account")} in both.`),
  who("New", entered, later), who("No longer", left, later));

const who = (title, { items, total }, later) => h("div", { class: "members" }, h("h3", {}, `${title}: ${count(total)}`),
  items.length > 0 && h("ul", { class: "names" }, items.slice(0, 12).map(item => h("li", {}, link(later, item)))),
  total > 12 && h("p", { class: "hint" }, `and ${count(total - 12)} more`));

const link = (run, { accountId, name }) => h("a", { href: to("runs", run.runId, "accounts", accountId) }, name);

const segments = ({ earlierSegment, laterSegment }) => earlierSegment === laterSegment ? segmentBadge(laterSegment)
  : [earlierSegment ? segmentBadge(earlierSegment) : "new", h("span", { "aria-hidden": "true" }, " → "), hidden(" then "), segmentBadge(laterSegment)];

/** Who is looked after differently, and which threshold it crossed. */
function crossed(later, items) {
  const changed = items.filter(item => item.crossings);
  return changed.length > 0 && panel(`Another segment: ${counted(changed.length, "account")}`, {}, table("Accounts that changed segment, and why", [
    { label: "Account", heading: true, cell: a => link(later, a) },
    { label: "Segment", class: "nowrap", cell: segments },
    { label: "Because it", cell: a => a.crossings.join("; ") },
  ], changed.slice(0, mostCrossed), { class: "folds" }), changed.length > mostCrossed && h("p", { class: "hint" }, `and ${count(changed.length - mostCrossed)} more with a smaller change of loss`));
}

function moves(later, items) {
  const { element, show } = bigTable("Accounts in both runs", [
    { key: "name", label: "Account", heading: true, value: a => a.name, cell: a => link(later, a) },
    { key: "earlier", label: "Rank before", number: true, value: a => a.earlierRank, cell: a => a.earlierRank ?? "–" },
    { key: "later", label: "Rank now", number: true, value: a => a.laterRank, cell: a => a.laterRank ?? "–" },
    { key: "moved", label: "Moved", number: true, descending: true, value: a => Math.abs(a.movement ?? 0), cell: a => movement(a.movement) },
    { key: "segment", label: "Segment", class: "nowrap", value: a => a.laterSegment, cell: segments },
    { key: "lossBefore", label: "Loss before", number: true, descending: true, value: a => a.expectedLoss.earlier, cell: a => money(a.expectedLoss.earlier) },
    { key: "lossNow", label: "Loss now", number: true, descending: true, value: a => a.expectedLoss.later, cell: a => money(a.expectedLoss.later) },
    { key: "difference", label: "Difference", number: true, descending: true, value: a => Math.abs(a.expectedLoss.difference), cell: a => money(a.expectedLoss.difference) },
  ], { sort: { key: "difference", descending: true }, pageSize: 25 });
  show(items);
  return element;
}
