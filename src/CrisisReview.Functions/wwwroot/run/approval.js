// The sign-off of a run.
import { api } from "../api.js";
import { h, replace } from "../dom.js";
import { moment } from "../format.js";
import { announce } from "../parts/announce.js";
import { field } from "../parts/field.js";
import { panel } from "../parts/panel.js";
import { problem } from "../parts/states.js";

/** Shows who approved, or the form to approve; `show` redraws the run. */
export function approval(run, show) {
  return panel("Approval", { class: run.approval ? "" : "no-print" }, run.approval ? approved(run.approval) : run.status === "completed" ? form(run, show) : h("p", { class: "muted" }, "A run can be approved once it is completed."));
}

const approved = ({ by, at, note }) => [
  h("p", {}, h("strong", { class: "good" }, "Approved"), ` by ${by}, ${moment(at)}.`),
  note && h("blockquote", {}, note)];

function form(run, show) {
  const fault = h("div", {});
  const note = field("Note", h("textarea", { name: "note", rows: 2, maxlength: 1000 }), { hint: "What was decided; it is kept with the run" });
  const submit = async event => {
    event.preventDefault();
    replace(fault);
    try {
      await api.approve(run.runId, note.input.value || undefined);
      show(await api.run(run.runId));
      announce("The run is approved");
    } catch (refusal) {
      replace(fault, problem(refusal));
    }
  };
  return h("form", { class: "approval", onsubmit: submit },
    h("p", {}, "Approving says that management has seen this plan and stands behind it. It is written into the audit log with your name."),
    note.element, fault, h("p", { class: "actions" }, h("button", { class: "button primary" }, "Approve this run")));
}
