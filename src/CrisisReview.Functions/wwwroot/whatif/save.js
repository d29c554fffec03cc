// Keeps a scenario under a name of its own.
import { api } from "../api.js";
import { h } from "../dom.js";
import { announce } from "../parts/announce.js";
import { openForm } from "../parts/dialog.js";
import { field, text } from "../parts/field.js";

/** An id out of a name: lower-case letters, digits, hyphens. */
export const idOf = name => name.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60);

export function askToSave(scenario, saved) {
  const id = field("Id", text("id", "", { required: true, pattern: "[a-z0-9\\-]+", maxlength: 60 }), { hint: "Lower-case letters, digits and hyphens; it stands in addresses" });
  const name = field("Name", text("name", "", { required: true, maxlength: 200, oninput: event => { id.input.value = idOf(event.target.value); } }), { wide: true });
  const description = field("What it describes", h("textarea", { name: "description", rows: 3, maxlength: 4000 }), { wide: true });
  openForm({
    title: "Save as own scenario",
    intro: "An own scenario can be run, changed, and set to run each quarter. Those of the library stay as they are.",
    action: "Save",
    fields: h("div", { class: "form-grid" }, name.element, h("div", { class: "field wide" }, id.element), description.element),
    submit: async form => {
      const own = { ...scenario, id: form.get("id"), name: form.get("name"), description: form.get("description") };
      await api.putScenario(own.id, own);
      announce(`Saved as ${own.name}`);
      saved(own);
    },
  });
}
