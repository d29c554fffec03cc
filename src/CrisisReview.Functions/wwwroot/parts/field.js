// A labelled input with its hint and its fault.
import { h, replace, uniqueId } from "../dom.js";

/** The input keeps what is given; label, hint and fault are tied to it. */
export function field(label, input, { hint, wide } = {}) {
  input.id ||= uniqueId("field");
  const fault = h("p", { class: "fault", id: `${input.id}-fault` });
  const describedBy = [hint && `${input.id}-hint`, fault.id].filter(Boolean).join(" ");
  input.setAttribute("aria-describedby", describedBy);
  const element = h("div", { class: wide ? "field wide" : "field" },
    h("label", { for: input.id }, label), input, hint && h("p", { class: "hint", id: `${input.id}-hint` }, hint), fault);
  return { element, input, refuse: text => showFault(input, fault, text) };
}

export const text = (name, value = "", more = {}) => h("input", { type: "text", name, value, ...more });

export const numeric = (name, value, more = {}) => h("input", { type: "number", name, value: value ?? "", step: "any", ...more });

/** A choice of [value, text] pairs. */
export const choice = (name, options, value, more = {}) => h("select", { name, ...more },
  options.map(([key, label]) => h("option", { value: key, selected: key === value }, label)));

export const check = (name, label, checked = false, more = {}) => h("label", { class: "check" }, h("input", { type: "checkbox", name, checked, ...more }), label);

function showFault(input, fault, text) {
  text ? input.setAttribute("aria-invalid", "true") : input.removeAttribute("aria-invalid");
  replace(fault, text ?? "");
}
