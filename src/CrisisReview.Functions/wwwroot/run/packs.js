// The packs of a run, to read and to hand out.
import { api, everything } from "../api.js";
import { h } from "../dom.js";
import { bytes, counted } from "../format.js";
import { badge } from "../parts/figures.js";
import { panel } from "../parts/panel.js";
import { empty } from "../parts/states.js";
import { bigTable } from "../parts/table.js";
import { fileLink } from "./file-link.js";
import { hasResults, noResults, runFrame } from "./frame.js";
import { executiveNames } from "./people.js";
import { readRanking } from "./ranking-rows.js";

const kinds = { management: "Management pack", ranking: "Ranking", attention: "All contacts", executive: "Executive pack", calendar: "Calendar of visits", account: "Account pack" };

export async function runPacks({ id, signal }) {
  const run = await api.run(id, signal);
  if (!hasResults(run)) {
    return runFrame(run, "packs", noResults(run));
  }
  const [packs, nameOf, rows] = await Promise.all([everything(query => api.packs(id, query, signal)), executiveNames(id, signal), readRanking(id, signal)]);
  const accounts = new Map(rows.map(row => [row.accountId, row.name]));
  return runFrame(run, "packs", panel(counted(packs.length, "file"), {}, packs.length > 0 ? list(packs, pack => forWhom(pack, nameOf, accounts)) : nothing(run)));
}

const forWhom = (pack, nameOf, accounts) => pack.accountId ? accounts.get(pack.accountId) ?? pack.accountId
  : nameless.has(pack.kind) ? "Management" : nameOf(pack.executiveId);

/** What is for management comes first, then each executive's files together, then those of accounts. */
const placeOf = pack => pack.accountId ? 2 : nameless.has(pack.kind) ? 0 : 1;
const nameless = new Set(["management", "ranking", "attention"]);

function list(packs, nameOf) {
  const { element, show } = bigTable("Packs", [
    { key: "for", label: "For", heading: true, value: pack => `${placeOf(pack)} ${nameOf(pack)} ${pack.kind === "calendar" ? 1 : 0}`, cell: nameOf },
    { key: "kind", label: "Kind", value: pack => kinds[pack.kind], cell: pack => [kinds[pack.kind], pack.approved && [" ", badge("Signed off", "good")]] },
    { key: "name", label: "File", class: "for-desk", value: pack => pack.name, cell: pack => h("code", {}, pack.name) },
    { key: "bytes", label: "Size", number: true, descending: true, value: pack => pack.bytes, cell: pack => bytes(pack.bytes) },
    { key: "get", label: "Get it", class: "nowrap", cell: pack => links(pack, nameOf(pack)) },
  ], { sort: { key: "for" } });
  show(packs);
  return element;
}

const links = (pack, whom) => [
  pack.name.endsWith(".pdf") && [fileLink(pack.url, "Open", { "aria-label": `Open the pack for ${whom}` }), " · "],
  fileLink(pack.url, "Save", { save: pack.name.replaceAll("/", "-"), "aria-label": `Save ${pack.name} for ${whom}` })];

const nothing = run => empty(run.packs === "none" ? "This run was started without packs" : "The packs are being written",
  run.packs === "none" ? "Start another with packs." : "They appear here one by one; load the page again in a moment.");
