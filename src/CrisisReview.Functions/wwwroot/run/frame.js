// What all views of one run share: its head and its tabs.
import { h } from "../dom.js";
import { day } from "../format.js";
import { badge, status } from "../parts/figures.js";
import { heading } from "../parts/panel.js";
import { empty } from "../parts/states.js";
import { to } from "../router.js";

const tabs = [["Summary"], ["Ranking", "ranking"], ["Executives", "executives"], ["Comparison", "comparison"], ["Packs", "packs"]];

/** The frame around `content`, which stands under the tab of that name. */
export function runFrame(run, tab, ...content) {
  return h("div", {},
    heading(run.scenarioName, {
      above: h("p", { class: "crumb" }, h("a", { href: "#/runs" }, "Runs")),
      lead: [`${day(run.asOf)} `, status(run.status), run.approval && [" ", badge("Approved", "good")], run.note && ` ${run.note}`],
    }),
    h("nav", { "aria-label": "This run" }, h("ul", { class: "tabs" }, tabs.map(([label, place]) => h("li", {},
      h("a", { href: place ? to("runs", run.runId, place) : to("runs", run.runId), "aria-current": place === tab && "page" }, label))))),
    content);
}

/** Said in place of results while there are none. */
export const noResults = run => h("div", { class: "panel" }, empty(
  run.status === "failed" ? "The run failed" : run.status === "cancelled" ? "The run was cancelled" : "The run is under way",
  run.error ?? (run.status === "cancelled" ? "It has no results. Start another." : "Results appear when it is done."),
  h("a", { class: "button", href: to("runs", run.runId) }, "See how far it is")));

/** True once the ranking is there: packs are still being written after it. */
export const hasResults = run => Boolean(run.summary) && !["failed", "cancelled"].includes(run.status);
