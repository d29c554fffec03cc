// A document as JSON text. Faults are listed with their lines, and each leads to the place in the text that it speaks of.
import { h, replace, uniqueId } from "../dom.js";
import { counted } from "../format.js";
import { announce } from "../parts/announce.js";
import { lineAt, placeOf, placesOf } from "./places.js";

/** Returns { element, read(), refuse(faults) }: `read` gives the document, or null after showing why the text is none. */
export function jsonEditor(label, content, { readOnly = false } = {}) {
  const id = uniqueId("json");
  const list = h("div", { id: `${id}-faults` });
  const area = h("textarea", { class: "json", id, spellcheck: "false", autocapitalize: "off", readonly: readOnly, wrap: "off", "aria-describedby": list.id, value: JSON.stringify(content, null, 2) });

  function select({ start, end }) {
    area.focus();
    area.setSelectionRange(start, end);
    const line = parseFloat(getComputedStyle(area).lineHeight);
    area.scrollTop = (lineAt(area.value, start) - 4) * line;
  }

  function show(faults) {
    faults.length > 0 ? area.setAttribute("aria-invalid", "true") : area.removeAttribute("aria-invalid");
    replace(list, faults.length > 0 && h("div", { class: "problem", role: "alert" }, h("strong", {}, counted(faults.length, "fault")),
      h("ul", { class: "faults" }, faults.map(fault => h("li", {},
        h("button", { class: "link", type: "button", onclick: () => select(fault.place) }, `Line ${lineAt(area.value, fault.place.start)}`), " ",
        fault.pointer && h("code", {}, fault.pointer), ` ${fault.problem}`)))));
    if (faults.length > 0) {
      announce(counted(faults.length, "fault"));
    }
  }

  return {
    element: h("div", {}, h("label", { for: id, class: "field-label" }, label), list, area),
    read() {
      try {
        placesOf(area.value);
        show([]);
        return JSON.parse(area.value);
      } catch (fault) {
        show([{ place: { start: fault.at, end: fault.at + 1 }, problem: fault.message }]);
        return null;
      }
    },
    refuse(errors) {
      const places = placesOf(area.value);
      show(errors.map(error => ({ ...error, place: placeOf(places, error.pointer) })));
    },
  };
}
