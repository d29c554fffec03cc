// Brings a customer book in: drop the files, see what is wrong row by row, take the rejects home, import.
import { api } from "../api.js";
import { h, hidden, replace } from "../dom.js";
import { bytes, count, counted } from "../format.js";
import { announce } from "../parts/announce.js";
import { check, choice } from "../parts/field.js";
import { heading, panel } from "../parts/panel.js";
import { loading, problem } from "../parts/states.js";
import { bigTable, table } from "../parts/table.js";
import { saveText } from "../run/file-link.js";
import { columnsOf, rejectsCsv, tableNames, tableOf } from "../documents/book-files.js";

export function importBook() {
  const state = { files: [], replaceBook: false };
  const list = h("div", {});
  const outcome = h("div", { "aria-live": "polite" });
  const input = h("input", { type: "file", multiple: true, accept: ".csv,text/csv", id: "book-files", class: "visually-hidden", onchange: event => add(event.target.files) });

  function add(files) {
    state.files.push(...[...files].map(file => ({ file, table: tableOf(file.name) })));
    replace(outcome);
    draw();
    announce(`${counted(state.files.length, "file")} chosen`);
  }

  function draw() {
    replace(list, state.files.length > 0 && [chosen(state, draw), form(state, outcome)]);
  }

  return h("div", {},
    heading("Import the customer book", { lead: "CSV files out of your ERP: accounts, invoices, orders, contracts, opportunities, executives, in any subset. Every bad row is named; with one fault nothing is imported until you say so." }),
    h("div", { class: "panel" }, dropZone(input, add), list),
    outcome,
    panel("What the files hold", { class: "no-print" }, table("Columns of each table", [
      { label: "Table", heading: true, cell: row => h("code", {}, row.table), class: "nowrap" },
      { label: "Must have", cell: row => row.required },
      { label: "May have", cell: row => h("span", { class: "muted" }, row.optional) },
    ], columnsOf, { class: "folds" }),
    h("p", { class: "hint wide-hint" }, "UTF-8, commas between fields, a header row. Numbers as 1234.50, dates as 2026-03-31. A row replaces the stored row of the same id.")));
}

function dropZone(input, add) {
  const zone = h("div", {
    class: "drop",
    ondragover: event => (event.preventDefault(), zone.classList.add("over")),
    ondragleave: () => zone.classList.remove("over"),
    ondrop: event => (event.preventDefault(), zone.classList.remove("over"), add(event.dataTransfer.files)),
  }, input, h("label", { class: "button", for: input.id }, "Choose files"), h("span", {}, "or drop them here. A file named after its table is recognised: ", h("code", {}, "accounts.csv"), ", ", h("code", {}, "invoices.csv"), " …"));
  return zone;
}

function chosen(state, draw) {
  return table("Chosen files", [
    { label: "File", heading: true, cell: entry => entry.file.name },
    { label: "Holds", cell: entry => choice("table", [["", "Choose…"], ...tableNames.map(name => [name, name])], entry.table, { "aria-label": `Table in ${entry.file.name}`, onchange: event => { entry.table = event.target.value; } }) },
    { label: "Size", number: true, cell: entry => bytes(entry.file.size) },
    { label: hidden("Remove"), number: true, cell: entry => h("button", { type: "button", class: "button quiet small", "aria-label": `Remove ${entry.file.name}`, onclick: () => (state.files.splice(state.files.indexOf(entry), 1), draw()) }, "Remove") },
  ], state.files);
}

function form(state, outcome) {
  return h("div", { class: "actions import-actions" },
    h("button", { class: "button primary", type: "button", onclick: () => send(state, outcome, "strict") }, "Check and import"),
    check("replace", "Replace the whole book: what is not in these files is removed", state.replaceBook, { onchange: event => { state.replaceBook = event.target.checked; } }));
}

async function send(state, outcome, mode) {
  const unnamed = state.files.find(entry => !entry.table);
  if (unnamed) {
    replace(outcome, problem({ title: "One thing is missing", message: `Say which table ${unnamed.file.name} holds.` }));
    return;
  }
  replace(outcome, h("div", { class: "panel" }, loading("Checking every row")));
  try {
    const report = await api.importBook(bodyOf(state.files), { mode, replace: state.replaceBook });
    replace(outcome, done(report));
    announce("Imported");
  } catch (fault) {
    replace(outcome, fault.problem?.rejected ? refused(fault.problem, () => send(state, outcome, "lenient")) : problem(fault));
  }
  outcome.querySelector("h2")?.scrollIntoView({ block: "nearest" });
}

function bodyOf(files) {
  const body = new FormData();
  files.forEach(({ file, table: name }) => body.append(name, file, file.name));
  return body;
}

function refused({ detail, rejected, rejectedTotal, warnings = [] }, leaveOut) {
  return panel("Nothing was imported", { class: "refused", aside: rejectsButton(rejected) },
    h("p", { role: "alert" }, detail),
    faults(rejected, rejectedTotal),
    warningsOf(warnings),
    h("p", { class: "actions" },
      h("button", { class: "button", type: "button", onclick: leaveOut }, `Import the rest and leave out ${counted(rejectedTotal, "fault")}`),
      h("span", { class: "muted" }, "What refers to an account that is left out is left out with it.")));
}

const rejectsButton = rejected => h("button", { class: "button small", type: "button", onclick: () => saveText(rejectsCsv(rejected), "rejected-rows.csv", "text/csv;charset=utf-8") }, "Save the faults as CSV");

function faults(rejected, total) {
  const { element, show } = bigTable("Rejected rows", [
    { key: "table", label: "Table", value: row => row.table, cell: row => row.table },
    { key: "line", label: "Line", number: true, value: row => row.line, cell: row => count(row.line) },
    { key: "column", label: "Column", heading: true, value: row => row.column, cell: row => row.column || "–" },
    { key: "value", label: "Found", value: row => row.value, cell: row => row.value ? h("code", {}, row.value) : h("span", { class: "muted" }, "empty") },
    { key: "problem", label: "What to do", value: row => row.problem, cell: row => row.problem },
  ], { sort: { key: "table" } });
  show(rejected);
  return [element, total > rejected.length && h("p", { class: "hint" }, `The first ${count(rejected.length)} of ${count(total)} faults.`)];
}

const warningsOf = warnings => warnings.length > 0 && h("details", {}, h("summary", {}, counted(warnings.length, "warning")),
  h("ul", {}, warnings.map(w => h("li", {}, `${w.table} line ${w.line}${w.column ? `, ${w.column}` : ""}: ${w.message}`))));

const done = ({ imported, profiles, rejected, rejectedTotal, warnings }) => panel("Imported", { class: "imported", aside: rejected.length > 0 && rejectsButton(rejected) },
  h("p", { class: "notice good-notice" }, `${counted(profiles.added, "account")} added, ${count(profiles.changed)} changed, ${count(profiles.unchanged)} unchanged, ${count(profiles.removed)} removed. `, h("a", { href: "#/" }, "Start a run"), " to see what it means."),
  table("Rows imported by table", [
    { label: "Table", heading: true, cell: ([name]) => name },
    { label: "Rows", number: true, cell: ([, rows]) => count(rows) },
  ], Object.entries(imported)),
  rejected.length > 0 && [h("h3", {}, `Left out: ${counted(rejectedTotal, "fault")}`), faults(rejected, rejectedTotal)],
  warningsOf(warnings));
