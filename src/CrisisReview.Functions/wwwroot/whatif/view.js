// "What if it happens to us?": choose a crisis, move its shocks, see what it does to the book while you speak.
import { api } from "../api.js";
import { h, replace } from "../dom.js";
import { announce } from "../parts/announce.js";
import { choice, field } from "../parts/field.js";
import { heading } from "../parts/panel.js";
import { empty, loading, notice, problem } from "../parts/states.js";
import { shortMoney } from "../format.js";
import { keepQuery } from "../router.js";
import { askForRun } from "../run/start.js";
import { latestOnly } from "./asking.js";
import { results } from "./results.js";
import { reverseStress } from "./reverse-stress.js";
import { askToSave } from "./save.js";
import { effects, whom, withoutStaleSources } from "./shocks.js";
import { sliders } from "./sliders.js";

const rows = 1000;

// While the hand moves, fewer paths answer at once; when it rests, as many as a run has. The expected loss is exact in both.
const draftPaths = 4000;

const changed = "what-if changed";

export async function whatIf({ query, signal }) {
  const [{ items: scenarios }, book] = await Promise.all([api.scenarios(signal), api.accounts({ top: 1 }, signal)]);
  if (book.total === 0) {
    return h("div", {}, heading("What if"), h("div", { class: "panel" }, empty("There is no book to ask about", "Import your customer book, then come back.",
      h("a", { class: "button primary", href: "#/import" }, "Import the book"))));
  }
  return page(scenarios, scenarios.find(s => s.id === query.get("scenario")) ?? scenarios[0], signal);
}

function page(scenarios, first, signal) {
  const state = { chosen: first, scenario: first, asOf: "", first: null };
  const parts = { results: results(), pause: h("div", { "aria-live": "polite" }), outcome: h("div", { class: "outcome" }, loading("Working it out")), rules: h("div", {}), sliders: sliders(moved) };
  const asking = latestOnly({
    signal,
    ask: (question, stop) => api.whatIf({ ...question, top: rows }, stop),
    begun: () => parts.outcome.setAttribute("aria-busy", "true"),
    answered: (answer, question) => {
      timed(question, () => show(state, parts, answer));
      question.paths ? asking.soon(questionOf(state)) : say(answer);
    },
    waiting: fault => replace(parts.pause, notice(fault.message, " The last question is put again by itself.")),
    failed: fault => refuse(parts, fault),
  });

  function choose(scenario) {
    Object.assign(state, { chosen: scenario, scenario, first: null });
    keepQuery({ scenario: scenario.id });
    parts.sliders.show(scenario);
    replace(parts.rules, rulesOf(scenario));
    performance.mark(changed);
    asking.now(draftOf(state));
  }

  function moved(scenario) {
    state.scenario = scenario;
    performance.mark(changed);
    asking.soon(draftOf(state));
  }

  const picker = choice("scenario", scenarios.map(s => [s.id, s.name]), first.id, { onchange: event => choose(scenarios.find(s => s.id === event.target.value)) });
  const date = h("input", { type: "date", onchange: event => (state.asOf = event.target.value, state.first = null, performance.mark(changed), asking.now(draftOf(state))) });
  const saved = own => {
    scenarios.push(own);
    picker.append(h("option", { value: own.id, selected: true }, own.name));
    choose(own);
  };
  choose(first);
  return h("div", {},
    heading("What if", { lead: "Choose a crisis, move its shocks, see what it does to the book. Nothing is stored until you say so.", actions: actions(state, scenarios, saved) }),
    h("div", { class: "what-if" },
      h("div", { class: "panel controls" },
        h("div", { class: "controls-head" }, field("Scenario", picker).element, field("Run date", date, { hint: "Empty: today" }).element,
          h("button", { class: "button quiet small", type: "button", onclick: () => (choose(state.chosen), announce("Back to the scenario as it was")) }, "Undo all changes")),
        parts.sliders.element, parts.rules),
      h("div", {}, parts.pause, parts.outcome, reverseStress(() => questionOf(state), signal))));
}

const questionOf = ({ scenario, chosen, asOf }) => ({
  ...scenario === chosen ? { scenarioId: chosen.id } : { scenario: ownOf(scenario, chosen) },
  ...asOf && { asOf },
});

const draftOf = state => ({ ...questionOf(state), paths: draftPaths });

/** A changed library scenario is another scenario: it goes under a name of its own and loses the sources of numbers that changed. */
const ownOf = (scenario, chosen) => ({ ...withoutStaleSources(scenario, chosen), id: `${chosen.id.slice(0, 50)}-changed`, name: `${chosen.name}, changed` });

const actions = (state, scenarios, saved) => [
  h("button", { class: "button", type: "button", onclick: () => askToSave(ownOf(state.scenario, state.chosen), saved) }, "Save as own scenario"),
  h("button", { class: "button primary", type: "button", onclick: () => askForRun(scenarios, state.scenario === state.chosen
    ? { scenarioId: state.chosen.id, asOf: state.asOf } : { scenario: ownOf(state.scenario, state.chosen), asOf: state.asOf }) }, "Start the run")];

function show(state, parts, answer) {
  state.first = state.scenario === state.chosen ? answer : state.first ?? answer;
  if (parts.results.element.parentNode !== parts.outcome) {
    replace(parts.outcome, parts.results.element);
  }
  parts.results.show(answer, state.first);
  replace(parts.pause);
  parts.outcome.removeAttribute("aria-busy");
}

/** Notes how long it took from the hand's move until the answer was on the screen, and how long of that was drawing; the benchmark reads it. */
function timed({ paths }, draw) {
  const start = performance.now();
  draw();
  requestAnimationFrame(() => setTimeout(() => performance.measure("what-if", { start: changed, detail: { draft: paths !== undefined, drawing: performance.now() - start } })));
}

function say(answer) {
  announce(`Expected loss ${shortMoney(answer.summary.expectedLoss)}, 1 in 20 ${shortMoney(answer.summary.percentiles.p95)}`);
}

function refuse(parts, fault) {
  parts.outcome.removeAttribute("aria-busy");
  replace(parts.pause);
  replace(parts.outcome, h("div", { class: "panel" }, problem(fault), fault.missing && h("p", {}, "Start the run instead: it answers the same, in a minute.")));
}

const rulesOf = ({ rules = [], description }) => [
  description && h("p", { class: "hint description" }, description),
  rules.length > 0 && h("details", { open: true }, h("summary", {}, `${rules.length} rules on top`),
    h("ul", { class: "rules" }, rules.map(rule => h("li", {}, h("strong", {}, rule.name), h("small", {}, `For ${whom(rule)}: ${effects(rule)}`)))))];
