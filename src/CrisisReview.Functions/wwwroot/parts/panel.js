// A titled section of a view.
import { h, uniqueId } from "../dom.js";

export function panel(title, options, ...content) {
  const id = uniqueId("panel");
  return h("section", { class: `panel ${options.class ?? ""}`.trim(), "aria-labelledby": id },
    h("div", { class: "panel-head" }, h(`h${options.level ?? 2}`, { id }, title), options.aside), content);
}

/** The head of a view. */
export const heading = (title, { lead, actions, above } = {}) => h("div", { class: "view-head" },
  h("div", {}, above, h("h1", {}, title), lead && h("p", { class: "lead" }, lead)),
  actions && h("div", { class: "actions" }, actions));
