// What an executive needs: his pack, his calendar, his customers, and a place to write down what he learned.
import { api, everything } from "../api.js";
import { h } from "../dom.js";
import { day, shortMoney } from "../format.js";
import { badge, movement } from "../parts/figures.js";
import { heading, panel } from "../parts/panel.js";
import { empty, problem } from "../parts/states.js";
import { to } from "../router.js";
import { fileLink } from "../run/file-link.js";
import { readRanking } from "../run/ranking-rows.js";

export async function myPage({ signal, session }) {
  const [accounts, runs] = await Promise.all([everything(query => api.accounts({ ...query, executive: session.executiveId }, signal)), api.runs({ top: 20 }, signal).catch(fault => fault)]);
  const run = runs instanceof Error ? undefined : newest(runs.items);
  const rows = run ? await readRanking(run.runId, signal).catch(fault => fault) : [];
  return h("div", { class: "my-page" },
    heading(session.name || "My page", { lead: run ? `Review of ${day(run.asOf)}: ${run.scenarioName}` : "No review has been completed yet" }),
    run && panel("My pack", {}, h("div", { class: "actions big" },
      fileLink(api.myPack, "Open my pack", { class: "button primary" }), fileLink(api.myPack, "Save", { class: "button", save: "my-pack.pdf" }),
      fileLink(api.myCalendar, "Add the visits to my calendar", { class: "button", save: "visits.ics" }))),
    runs instanceof Error && problem(runs), rows instanceof Error && problem(rows),
    panel(`My accounts: ${accounts.length}`, {}, accounts.length > 0 ? cards(accounts, run, rows instanceof Error ? null : rows)
      : empty("No account is yours yet", "Accounts are assigned in the ERP and come with the next import. Ask management.")),
    rows instanceof Error || coming(accounts, rows, run));
}

/** The review's plan may give him accounts that are still a colleague's; his pack has them. */
function coming(accounts, rows, run) {
  const mine = new Set(accounts.map(account => account.accountId));
  const others = rows.filter(row => !mine.has(row.accountId));
  return others.length > 0 && panel(`Would come to me: ${others.length}`, { aside: h("span", { class: "muted" }, run.approval ? "by the approved plan" : "by a plan that is not approved yet") },
    h("ul", { class: "cards" }, others.map(row => h("li", { class: "card" }, ...about(row, run, row)))));
}

/** The run that the pack is of: the newest approved one, else the newest completed. */
const newest = runs => runs.find(run => run.approval) ?? runs.find(run => run.status === "completed");

function cards(accounts, run, rows) {
  const byId = new Map((rows ?? []).map(row => [row.accountId, row]));
  const rank = account => byId.get(account.accountId)?.exposureRank ?? Infinity;
  return h("ul", { class: "cards" }, accounts.toSorted((a, b) => rank(a) - rank(b)).map(account => card(account, run, byId.get(account.accountId), Boolean(run && rows))));
}

function card(account, run, row, reviewed) {
  return h("li", { class: "card" },
    ...about(account, run, row),
    reviewed && !row && h("p", { class: "hint" }, "Not in my pack: it is newer than the review, or a colleague would take it over."),
    h("p", { class: "card-foot" }, h("span", { class: "muted" }, account.reviewedOn ? `Reviewed ${day(account.reviewedOn)}` : "Never reviewed"),
      h("a", { class: "button small", href: to("accounts", account.accountId, "review"), "aria-label": `Record a review of ${account.name}` }, "Record a review")));
}

function about(account, run, row) {
  return [
    h("h3", {}, row ? h("a", { href: to("runs", run.runId, "accounts", account.accountId) }, account.name) : account.name),
    h("p", { class: "hint" }, [account.industry, account.region].filter(Boolean).join(" · ")),
    row && h("p", { class: "card-figures" }, h("span", {}, "Rank ", h("strong", {}, row.exposureRank ?? "–"), " ", movement(row.exposureMovement)),
      h("span", {}, "may lose ", h("strong", {}, shortMoney(row.expectedLoss))), row.key && badge("Key", "accent"), row.exposed && badge("Exposed", "caution")),
  ];
}
