// What a view shows while it waits, where there is nothing, and where something went wrong; each says what to do.
import { accessKey } from "../api.js";
import { h } from "../dom.js";

export const loading = (text = "Loading") => h("div", { class: "state loading", role: "status" }, h("span", { class: "spinner", "aria-hidden": "true" }), `${text}…`);

export const empty = (title, text, ...actions) => h("div", { class: "state empty" }, h("h2", {}, title), h("p", {}, text), actions.length > 0 && h("p", { class: "actions" }, actions));

/** The whole view failed. */
export function failure(fault, again) {
  return h("section", { class: "state failure" },
    h("h1", {}, fault.missing ? "Not available here yet" : fault.title ?? "Something went wrong"),
    h("p", {}, fault.message),
    faultList(fault.errors),
    fault.status === 401 ? keyForm(again) : h("p", { class: "actions" },
      h("button", { class: "button", type: "button", onclick: again }, "Try again"),
      h("a", { class: "button quiet", href: "#/" }, "Start page")));
}

/** A part of a view failed; the rest stands. */
export const problem = fault => h("div", { class: fault.missing ? "notice" : "problem", role: "alert" },
  h("strong", {}, fault.missing ? "Not available here yet. " : `${fault.title ?? "Something went wrong"}. `), fault.message, faultList(fault.errors));

/** Faults that belong to no field that is shown. */
export const faultList = (faults = []) => faults.length > 1 && h("ul", { class: "faults" }, faults.map(f => h("li", {}, h("code", {}, f.pointer), ` ${f.problem}`)));

export const notice = (...content) => h("p", { class: "notice" }, content);

function keyForm(again) {
  const key = h("input", { type: "password", autocomplete: "off", required: true, id: "access-key" });
  const submit = event => {
    event.preventDefault();
    accessKey.set(key.value);
    again();
  };
  return h("form", { class: "inline-form", onsubmit: submit },
    h("label", { for: "access-key" }, "Access key"), key, h("button", { class: "button primary" }, "Use it"));
}
