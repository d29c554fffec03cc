import assert from "node:assert/strict";
import { test } from "node:test";

const root = "../../../src/CrisisReview.Functions/wwwroot/";
const { match, to } = await import(`${root}router.js`);
const { rejectsCsv, tableOf } = await import(`${root}documents/book-files.js`);
const { cumulated } = await import(`${root}charts/pareto.js`);
const { steps } = await import(`${root}charts/waterfall.js`);
const { effects, groups, shownValue, whom, withShock, withoutStaleSources } = await import(`${root}whatif/shocks.js`);
const { idOf } = await import(`${root}whatif/save.js`);
const { latestOnly } = await import(`${root}whatif/asking.js`);

test("an address leads to its view and keeps what ids hold", () => {
  const routes = [{ path: "" }, { path: "runs/:id/accounts/:account" }];
  const found = match(routes, `${to("runs", "r-1", "accounts", "A/1 %?")}?x=1`);
  assert.equal(found.route, routes[1]);
  assert.deepEqual(found.parameters, { id: "r-1", account: "A/1 %?" });
  assert.equal(found.query.get("x"), "1");
  assert.equal(match(routes, "").route, routes[0]);
  assert.equal(match(routes, "#/runs/r-1"), null);
});

test("a file's name tells its table", () => assert.deepEqual(
  ["accounts.csv", "ERP_Opportunity_2026.CSV", "open invoices.csv", "export.csv"].map(tableOf), ["accounts", "opportunities", "invoices", ""]));

test("rejects are quoted, and no spreadsheet takes one for a formula", () => assert.equal(
  rejectsCsv([{ table: "accounts", line: 2, column: "name", value: '=HYPERLINK("x")', problem: "a, b" }]),
  '\ufefftable,line,column,value,problem\r\naccounts,2,name,"\'=HYPERLINK(""x"")","a, b"\r\n'));

test("shares of contribution climb to all of it and fall with those who lose money", () => assert.deepEqual(cumulated([-20, 60, 40]), [0, 0.6, 1, 0.8]));

test("the waterfall ends where the contribution after is", () => {
  const lossByLever = { receivables: 10, orders: 20, renewals: 30, opportunities: -5, costToServe: 1 };
  const bars = steps({ baselineContribution: 100, stressedContribution: 44, lossByLever });
  assert.equal(bars.at(-2).to, 44);
  assert.deepEqual(bars.map(bar => bar.kind), ["level", "loss", "loss", "loss", "gain", "loss", "level"]);
});

test("a shock is shown in its unit and set back in the API's", () => {
  const [share] = groups[1][1];
  const scenario = withShock({ shocks: { margins: { fxRise: 1 } } }, share, 12.5);
  assert.deepEqual(scenario.shocks, { margins: { fxRise: 1 }, orders: { cancelProbability: 0.125 } });
  assert.equal(shownValue(share, scenario), 12.5);
  assert.equal(shownValue(share, {}), 0);
  assert.equal(shownValue(groups[3][1][0], {}), 1);
  assert.equal(shownValue(groups[0][1][2], {}), undefined);
});

test("the source of a number that was changed goes, the others stay", () => {
  const original = { shocks: { orders: { scaleBack: 0.1, cancelProbability: 0.2 } }, sources: [{ pointer: "/shocks/orders/scaleBack" }, { pointer: "/shocks/orders/cancelProbability" }, { claim: "of all" }] };
  const changed = withShock(original, groups[1][1][0], 30);
  assert.deepEqual(withoutStaleSources(changed, original).sources, [original.sources[0], original.sources[2]]);
});

test("a rule is told in words", () => {
  const rule = { when: { industry: ["food", "retail"], missionCritical: false }, shocks: { orders: { cancelProbability: 0.225 } } };
  assert.equal(whom(rule), "food, retail · not mission-critical");
  assert.equal(effects(rule), "cancelled 22.5 %");
});

test("an id is made of a name", () => assert.equal(idOf("  Krise É 2027, schwer! "), "krise-e-2027-schwer"));

test("only the answer to the latest question is shown", async () => {
  const answered = [];
  const waiting = [];
  const asking = latestOnly({ signal: new AbortController().signal, begun: () => {}, failed: assert.fail, answered: answer => answered.push(answer), ask: () => new Promise(resolve => waiting.push(resolve)) });
  asking.now("first");
  asking.now("second");
  waiting[1]("b");
  waiting[0]("a");
  await new Promise(resolve => setTimeout(resolve));
  assert.deepEqual(answered, ["b"]);
});
