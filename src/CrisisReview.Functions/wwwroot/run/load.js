// What each executive's quarter holds: hours there are, hours his accounts should get, hours planned.
import { h, hidden } from "../dom.js";
import { count, decimal } from "../format.js";
import { bigTable } from "../parts/table.js";

export function load({ executives, sharedDesk }) {
  const most = mostHours({ executives });
  const { element, show } = bigTable("Hours of each executive", [
    { key: "name", label: "Executive", heading: true, class: "nowrap", value: e => e.name, cell: e => e.name },
    { key: "accounts", label: "Accounts", number: true, descending: true, value: e => e.accounts, cell: e => count(e.accounts) },
    { key: "key", label: "Key", number: true, descending: true, value: e => e.keyAccounts, cell: e => count(e.keyAccounts) },
    { key: "bars", label: hidden("Drawn"), class: "load-cell", cell: e => bars(e, most) },
    { key: "available", label: "Available", number: true, descending: true, value: e => e.hoursAvailable, cell: e => number(e.hoursAvailable) },
    { key: "wanted", label: "Wanted", number: true, descending: true, value: e => e.hoursWanted, cell: e => number(e.hoursWanted) },
    { key: "planned", label: "Planned", number: true, descending: true, value: e => e.hoursPlanned, cell: e => number(e.hoursPlanned) },
    { key: "short", label: "Short", number: true, descending: true, value: e => e.hoursShort, cell: e => h("span", { class: e.hoursShort > 0 ? "bad" : undefined }, number(e.hoursShort)) },
    { key: "down", label: "Stepped down", number: true, descending: true, value: e => e.steppedDown.length, cell: e => count(e.steppedDown.length) },
  ], { sort: { key: "wanted", descending: true } });
  show(sharedDesk.accounts > 0 ? [...executives, sharedDesk] : executives);
  return [key(), h("div", { class: "for-desk" }, element)];
}

/** What the longest bar stands for. */
export const mostHours = ({ executives }) => Math.max(1, ...executives.flatMap(e => [e.hoursAvailable ?? 0, e.hoursWanted]));

const number = value => decimal(value, value % 1 === 0 ? 0 : 1);

/** Two bars on one scale: what there is, and upon what is wanted, what is planned of it. */
export const bars = ({ hoursAvailable = 0, hoursWanted, hoursPlanned }, most) => h("span", { class: "load", "aria-hidden": "true" },
  part("available", hoursAvailable, most),
  h("span", { class: "load-use" }, part(hoursWanted > hoursPlanned ? "wanted over" : "wanted", hoursWanted, most), part("planned", hoursPlanned, most)));

const part = (name, value, most) => h("span", { class: `load-bar ${name}`, style: { "inline-size": `${100 * value / most}%` } });

const key = () => h("ul", { class: "key load-key" }, h("li", { class: "available" }, "available, hours of the quarter"), h("li", { class: "planned" }, "planned"), h("li", { class: "over" }, "wanted and not planned"));
