// The question the other way round: how strong would this crisis have to be to cost so much?
import { api } from "../api.js";
import { h, replace } from "../dom.js";
import { currencyCode, decimal, money } from "../format.js";
import { choice, field } from "../parts/field.js";
import { panel } from "../parts/panel.js";
import { loading, problem } from "../parts/states.js";

const measures = [["expectedLoss", "the expected loss"], ["valueAtRisk95", "the loss in 1 of 20 cases"]];
const amounts = [["share", "% of the contribution"], ["amount", currencyCode]];

/** `question()` gives the scenario at hand. */
export function reverseStress(question, signal) {
  const measure = field("When would", choice("measure", measures, "expectedLoss"));
  const amount = field("reach", h("input", { type: "number", min: 0, step: "any", value: 100, required: true, inputmode: "decimal" }));
  const unit = field("in", choice("unit", amounts.map(([value, text]) => [value, typeof text === "function" ? text() : text]), "share"));
  const answer = h("div", { "aria-live": "polite" });
  const submit = async event => {
    event.preventDefault();
    replace(answer, loading("Searching"));
    try {
      replace(answer, sentence(await api.reverseStress({ ...question(), target: targetOf(measure, amount, unit) }, signal)));
    } catch (fault) {
      if (!signal.aborted) {
        replace(answer, problem(fault));
      }
    }
  };
  return panel("The other way round", { class: "no-print" },
    h("form", { class: "filters", onsubmit: submit }, measure.element, amount.element, unit.element, h("button", { class: "button" }, "Find out")), answer);
}

const targetOf = (measure, amount, unit) => ({
  measure: measure.input.value,
  ...unit.input.value === "share" ? { shareOfBaseline: Number(amount.input.value) / 100 } : { amount: Number(amount.input.value) },
});

const sentence = ({ multiple, loss, explanation }) => [
  h("p", { class: "answer" }, multiple === undefined || multiple === null ? "Not within ten times these shocks" : `At ${decimal(multiple, 2)} times these shocks`,
    h("span", { class: "muted" }, ` · ${money(loss)}`)),
  h("p", { class: "muted" }, explanation)];
