// The ranking of a run: sort, filter, leaf through; every row leads to its reasons.
import { api } from "../api.js";
import { h, replace } from "../dom.js";
import { byName, capital, counted, decimal, money, percent, shortMoney } from "../format.js";
import { announce } from "../parts/announce.js";
import { choice, field } from "../parts/field.js";
import { badge, movement } from "../parts/figures.js";
import { bigTable } from "../parts/table.js";
import { keepQuery, to } from "../router.js";
import { hasResults, noResults, runFrame } from "./frame.js";
import { fileLink } from "./file-link.js";
import { executiveNames } from "./people.js";
import { readRanking } from "./ranking-rows.js";
import { segmentBadge, segmentName } from "./segments.js";

export async function runRanking({ id, query, signal }) {
  const run = await api.run(id, signal);
  if (!hasResults(run)) {
    return runFrame(run, "ranking", noResults(run));
  }
  const [rows, nameOf] = await Promise.all([readRanking(id, signal), executiveNames(id, signal)]);
  return runFrame(run, "ranking", h("section", { class: "panel", "aria-label": "Ranking" }, ranking(run, rows, nameOf, query)));
}

function ranking(run, rows, nameOf, query) {
  const state = Object.fromEntries(["segment", "executive", "industry", "find", "sort"].map(name => [name, query.get(name) ?? ""]));
  const total = h("span", { class: "muted" });
  const list = bigTable("Ranking", columns(run, rows, nameOf), { sort: sortOf(state.sort), onSort: sort => change("sort", `${sort.key}${sort.descending ? "-" : ""}`) });

  function change(name, value) {
    state[name] = value;
    keepQuery(state);
    if (name !== "sort") {
      show();
      announce(total.textContent);
    }
  }

  function show() {
    const found = rows.filter(row => matches(row, state));
    list.show(found);
    replace(total, found.length === rows.length ? counted(rows.length, "account") : `${counted(found.length, "account")} of ${rows.length}`);
  }

  show();
  return [filters(run, rows, nameOf, state, change, total), list.element];
}

const sortOf = text => text ? { key: text.replace(/-$/, ""), descending: text.endsWith("-") } : { key: "exposureRank" };

function matches(row, { segment, executive, industry, find }) {
  return (!segment || row.segment === segment)
    && (!executive || (row.executiveId ?? "-") === executive)
    && (!industry || row.industry === industry)
    && (!find || `${row.name} ${row.accountId}`.toLocaleLowerCase().includes(find.toLocaleLowerCase()));
}

function filters(run, rows, nameOf, state, change, total) {
  const select = (label, name, options) => field(label, choice(name, [["", "All"], ...options], state[name], { onchange: event => change(name, event.target.value) })).element;
  const segments = distinct(rows, row => row.segment);
  return h("div", { class: "filters", role: "search", "aria-label": "Filter the ranking" },
    field("Find", h("input", { type: "search", value: state.find, placeholder: "Name or id", oninput: event => change("find", event.target.value) })).element,
    segments.length > 0 && select("Segment", "segment", segments.map(s => [s, segmentName(s)])),
    select("Executive", "executive", distinct(rows, row => row.executiveId ?? "-").map(e => [e, nameOf(e === "-" ? null : e)]).toSorted((a, b) => byName(a[1], b[1]))),
    select("Industry", "industry", distinct(rows, row => row.industry).map(i => [i, capital(i)])),
    h("div", { class: "filters-end" }, total, fileLink(`/api/scenario-runs/${encodeURIComponent(run.runId)}/packs/ranking.csv`, "CSV", { class: "button small", save: "ranking.csv" })));
}

const distinct = (rows, value) => [...new Set(rows.map(value))].filter(v => v !== undefined && v !== null).toSorted(byName);

function columns(run, rows, nameOf) {
  const has = name => rows.some(row => row[name] !== undefined && row[name] !== null);
  const amount = (key, label, format = money) => ({ key, label, number: true, descending: true, value: row => row[key], cell: row => format(row[key]) });
  return [
    { key: "exposureRank", label: "Rank", number: true, value: row => row.exposureRank ?? row.stressedValueRank, cell: row => row.exposureRank ?? "–" },
    { key: "movement", label: "Moved", number: true, value: row => row.exposureMovement ?? row.movement, cell: row => movement(row.exposureMovement ?? row.movement) },
    { key: "name", label: "Account", heading: true, class: "name-cell", value: row => row.name, cell: row => accountCell(run, row) },
    !has("segment") && { key: "marks", label: "Marks", class: "nowrap", descending: true, value: row => 2 * row.key + (row.exposed ?? 0), cell: row => [row.key && badge("Key", "accent"), " ", row.exposed && badge("Exposed", "caution")] },
    has("segment") && { key: "segment", label: "Segment", value: row => row.segment, cell: row => segmentBadge(row.segment) },
    { key: "executive", label: "Executive", value: row => nameOf(row.executiveId), cell: row => nameOf(row.executiveId) },
    { ...amount("expectedLoss", "Expected loss"), class: "loss" },
    amount("es95Contribution", `In the worst ${percent(0.05)}`),
    amount("baselineContribution", "Before", shortMoney),
    amount("stressedContribution", "After", shortMoney),
    { key: "valueRank", label: "Value rank", number: true, value: row => row.stressedValueRank, cell: row => `${row.valueRank} → ${row.stressedValueRank}` },
    has("score") && { key: "score", label: "Score", number: true, descending: true, value: row => row.score, cell: row => decimal(row.score) },
  ].filter(Boolean);
}

const accountCell = (run, row) => [
  h("a", { href: to("runs", run.runId, "accounts", row.accountId) }, row.name),
  h("small", {}, [row.accountId, row.industry, row.region].filter(Boolean).join(" · "))];
