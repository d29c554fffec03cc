// The shocks as sliders, each with a number to type.
import { h, uniqueId } from "../dom.js";
import { groups, shownValue, withShock } from "./shocks.js";

/** Shows a scenario's shocks; `changed` gets the scenario with a shock moved. `show(scenario)` puts the sliders to another one. */
export function sliders(changed) {
  let scenario = { shocks: {} };
  const rows = groups.map(([title, shocks]) => [title, shocks.map(shock => row(shock, shown => {
    scenario = withShock(scenario, shock, shown);
    changed(scenario);
  }))]);
  return {
    element: h("div", { class: "sliders" }, rows.map(([title, list]) => h("fieldset", {}, h("legend", {}, title), list.map(r => r.element)))),
    show(next) {
      scenario = next;
      rows.flatMap(([, list]) => list).forEach(r => r.show(next));
    },
  };
}

function row(shock, moved) {
  const id = uniqueId("shock");
  const range = h("input", { type: "range", min: shock.least, max: shock.most, step: shock.step, "aria-labelledby": id });
  const exact = h("input", { type: "number", min: shock.least, step: "any", "aria-labelledby": id, inputmode: "decimal" });
  const say = shown => range.setAttribute("aria-valuetext", shown === undefined ? "as the policy says" : `${shown} ${shock.unit}`);

  range.addEventListener("input", () => {
    exact.value = range.value;
    say(Number(range.value));
    moved(Number(range.value));
  });
  exact.addEventListener("input", () => {
    const shown = exact.value === "" ? shock.neutral : Number(exact.value);
    range.value = shown ?? shock.least;
    say(shown);
    moved(shown);
  });
  return {
    element: h("div", { class: "slider" },
      h("span", { class: "slider-label", id }, shock.label, shock.hint && h("small", {}, ` ${shock.hint}`)),
      range, h("span", { class: "slider-exact" }, exact, h("span", { "aria-hidden": "true" }, shock.unit))),
    show(scenario) {
      const shown = shownValue(shock, scenario);
      exact.value = shown ?? "";
      exact.placeholder = shock.neutral === undefined ? "policy" : "";
      range.value = shown ?? shock.least;
      say(shown);
    },
  };
}
