// A document as a form: a field for every value, under its own names; a fault stands at the field that its pointer names.
import { h } from "../dom.js";
import { capital, words } from "../format.js";
import { field } from "../parts/field.js";

/**
 * `hints` may say more of a pointer, `choices` its possible values, `lists` the text of lists of words.
 * Returns { element, read(), refuse(errors) }; `refuse` gives back the errors that no field stands for.
 */
export function formEditor(content, { hints = {}, choices = {}, skip = [] }) {
  const fields = new Map();
  const element = h("div", { class: "form-editor" }, group("", content));

  function group(pointer, node) {
    const entries = Object.entries(node).filter(([name]) => !skip.includes(`${pointer}/${name}`));
    const simple = entries.filter(([name, value]) => !isGroup(value, `${pointer}/${name}`));
    const nested = entries.filter(([name, value]) => isGroup(value, `${pointer}/${name}`));
    return [
      entries.length === 0 && h("p", { class: "hint" }, "None. Add some in the text."),
      simple.length > 0 && h("div", { class: "form-grid" }, simple.map(([name, value]) => leaf(`${pointer}/${name}`, name, value))),
      nested.map(([name, value]) => h("fieldset", {}, h("legend", {}, titleOf(name, pointer)), hintOf(`${pointer}/${name}`), h("div", { class: layoutOf(value) }, group(`${pointer}/${name}`, value)))),
    ];
  }

  function hintOf(pointer) {
    return hints[pointer] && h("p", { class: "hint" }, hints[pointer]);
  }

  function leaf(pointer, name, value) {
    const sentences = isTexts(value) && !choices[pointer];
    const made = field(titleOf(name, pointer), inputFor(value, choices[pointer]), { hint: hints[pointer] ?? (sentences ? "One a line" : undefined), wide: sentences || isLong(value) });
    fields.set(pointer, { ...made, was: value });
    return made.element;
  }

  return {
    element,
    read() {
      const document = structuredClone(content);
      for (const [pointer, { input, was }] of fields) {
        put(document, pointer.split("/").slice(1), valueOf(input, was));
      }
      return document;
    },
    refuse(errors) {
      fields.forEach(one => one.refuse(""));
      const left = errors.filter(error => !at(error.pointer)?.refuse(capital(error.problem)) && !at(error.pointer));
      [...fields.values()].find(one => one.input.hasAttribute("aria-invalid"))?.input.focus();
      return left;
    },
  };

  /** The field of a pointer, or that of the list it points into. */
  function at(pointer) {
    return fields.get(pointer) ?? fields.get(pointer.slice(0, pointer.lastIndexOf("/")));
  }
}

const isWords = value => Array.isArray(value) && value.every(entry => typeof entry !== "object");
/** A list of sentences, which have commas of their own, is edited one a line. */
const isTexts = value => isWords(value) && value.some(entry => /\s/.test(entry));
const isLong = value => typeof value === "string" && value.length > 24;

/** Entries of a list, and groups that hold nothing but groups, stand side by side, those with sentences in them wider. */
const layoutOf = value => !Array.isArray(value) && (Object.keys(value).length < 2 || !Object.values(value).every(isGroup)) ? null
  : Object.values(value).some(entry => Object.values(entry).some(isLong)) ? "entries long" : "entries";
const isGroup = value => typeof value === "object" && value !== null && !isWords(value);
const titleOf = (name, pointer) => /^\d+$/.test(name) ? `${capital(words(pointer.split("/").at(-1)).replace(/s$/, ""))} ${Number(name) + 1}` : capital(words(name));

function inputFor(value, options) {
  if (options) {
    return h("select", { multiple: isWords(value), size: isWords(value) ? Math.min(8, options.length) : null },
      options.map(([key, text]) => h("option", { value: key, selected: isWords(value) ? value.includes(key) : key === value }, text)));
  }
  if (typeof value === "boolean") {
    return h("select", {}, h("option", { value: "true", selected: value }, "Yes"), h("option", { value: "false", selected: !value }, "No"));
  }
  if (isTexts(value)) {
    return h("textarea", { rows: value.length + 1, value: value.join("\n") });
  }
  return typeof value === "number" ? h("input", { type: "number", step: "any", value }) : h("input", { type: "text", value: isWords(value) ? value.join(", ") : value });
}

function valueOf(input, was) {
  if (isWords(was)) {
    return input.multiple ? [...input.selectedOptions].map(option => option.value) : input.value.split(isTexts(was) ? "\n" : ",").map(text => text.trim()).filter(Boolean);
  }
  return typeof was === "number" ? (input.value === "" ? null : Number(input.value)) : typeof was === "boolean" ? input.value === "true" : input.value;
}

function put(document, steps, value) {
  const last = steps.pop();
  const holder = steps.reduce((node, step) => node[step], document);
  holder[last] = value;
}
