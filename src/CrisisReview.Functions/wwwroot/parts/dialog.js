// A form in a dialog: keeps the focus inside, closes with Escape, gives the focus back.
import { h, replace, uniqueId } from "../dom.js";
import { problem } from "./states.js";

/** Opens it. `submit` does the work and may refuse by throwing: the dialog stays and says why. */
export function openForm({ title, intro, fields, action, submit }) {
  const id = uniqueId("dialog");
  const fault = h("div", {});
  const button = h("button", { class: "button primary" }, action);
  const close = () => dialog.close();
  const form = h("form", { onsubmit: event => attempt(event, { button, fault, close, submit }) },
    h("h2", { id }, title), intro && h("p", { class: "muted" }, intro), fields, fault,
    h("div", { class: "actions end" }, h("button", { class: "button quiet", type: "button", onclick: close }, "Cancel"), button));
  const dialog = h("dialog", { "aria-labelledby": id, onclose: () => dialog.remove() }, form);
  document.body.append(dialog);
  dialog.showModal();
}

async function attempt(event, { button, fault, close, submit }) {
  event.preventDefault();
  button.disabled = true;
  replace(fault);
  try {
    await submit(new FormData(event.target));
    close();
  } catch (refusal) {
    replace(fault, problem(refusal));
    button.disabled = false;
  }
}
