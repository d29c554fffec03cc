// The executives for a narrow screen: a line each, which opens to hours, accounts and moves.
import { h } from "../dom.js";
import { count, decimal } from "../format.js";
import { bars, mostHours } from "./load.js";
import { withNames } from "./people.js";

export function folded(plan, account, person) {
  const most = mostHours(plan);
  const placed = Map.groupBy(plan.placements, placement => placement.executiveId);
  const busiest = plan.executives.toSorted((a, b) => b.hoursWanted - a.hoursWanted);
  return h("ul", { class: "people for-phone", "aria-label": "Executives" }, busiest.map(executive => h("li", {}, h("details", {},
    h("summary", {}, h("span", { class: "person-name" }, executive.name), h("span", { class: `person-hours ${executive.hoursShort > 0 ? "bad" : "muted"}` }, `${decimal(executive.hoursPlanned, 0)} of ${decimal(executive.hoursAvailable, 0)} h`), bars(executive, most)),
    about(executive),
    list("Key accounts", placed.get(executive.executiveId) ?? [], placement => [account(placement.accountId), ` score ${decimal(placement.score, 1)}`]),
    list("Would come", plan.moves.filter(move => move.to === executive.executiveId), move => [account(move.accountId), ` from ${person(move.from)}. `, withNames(move.reason, person)]),
    list("Would go", plan.moves.filter(move => move.from === executive.executiveId), move => [account(move.accountId), ` to ${person(move.to)}. `, withNames(move.reason, person)])))));
}

const about = ({ accounts, keyAccounts, hoursWanted, hoursShort, steppedDown }) => h("dl", { class: "facts" }, [
  ["Accounts", `${count(accounts)}, ${count(keyAccounts)} of them key`],
  ["Hours wanted", decimal(hoursWanted, 1)],
  ["Hours short", decimal(hoursShort, 1)],
  ["Stepped down", count(steppedDown.length)],
].map(([term, value]) => [h("dt", {}, term), h("dd", {}, value)]));

const list = (title, items, line) => items.length > 0 && [h("h4", {}, `${title}: ${count(items.length)}`), h("ul", { class: "person-list" }, items.map(item => h("li", {}, line(item))))];
