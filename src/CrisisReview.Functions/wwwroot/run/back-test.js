// What the earlier run expected, beside what has come of it since.
import { h } from "../dom.js";
import { capital, count, counted, percent, shortMoney, words } from "../format.js";
import { panel } from "../parts/panel.js";
import { table } from "../parts/table.js";

/** `omitted` says why there is none. */
export const backTest = (test, omitted) => panel("What came true", {}, test ? found(test) : h("p", { class: "muted" }, omitted));

const found = ({ days, horizonDays, lines, surprises }) => [
  h("p", { class: "hint" }, `After ${counted(days, "day")} of a horizon of ${count(horizonDays)}: what was expected to be lost over all of it, and what is lost so far.`),
  table("Expected and actual losses by lever", [
    { label: "Lever", heading: true, cell: line => capital(words(line.lever)) },
    { label: "Items", number: true, cell: line => count(line.items) },
    { label: "Amount", number: true, cell: line => shortMoney(line.amount) },
    { label: "Expected to be lost", number: true, cell: line => shortMoney(line.expectedLost) },
    { label: "Lost so far", number: true, cell: line => shortMoney(line.lost) },
    { label: "Kept", number: true, cell: line => shortMoney(line.kept) },
    { label: "Open", number: true, cell: line => shortMoney(line.open) },
    { label: "Of that late", number: true, cell: line => shortMoney(line.late) },
  ], lines),
  surprises.length > 0 && [h("h3", {}, "Lost although it was held for safe"), table("Surprises", [
    { label: "Account", heading: true, cell: item => item.name },
    { label: "Item", cell: item => `${capital(words(item.lever))}: ${item.reference}` },
    { label: "Lost", number: true, cell: item => shortMoney(item.lost) },
    { label: "Chance it was given", number: true, cell: item => percent(item.failureProbability, 1) },
  ], surprises)],
];
