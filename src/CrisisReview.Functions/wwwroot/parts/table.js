// Tables: plain ones, and ones with sorting and pages that stay quick with many thousands of rows, for only one page is drawn.
import { h, replace } from "../dom.js";
import { byName, count } from "../format.js";
import { announce } from "./announce.js";

/** Columns are { label, cell(row), number, heading }. The caption names the table to screen readers. On a phone a table of the class "folds" has a line for each cell. */
export const table = (caption, columns, rows, { class: name, caption: shown } = {}) => h("div", { class: "table-scroll", tabindex: "0", role: "group", "aria-label": caption },
  h("table", { class: name },
    h("caption", { class: shown ? "" : "visually-hidden" }, caption),
    h("thead", {}, h("tr", {}, columns.map(column => h("th", { scope: "col", class: cellClass(column) }, column.label)))),
    h("tbody", {}, rows.map(row => line(columns, row)))));

/**
 * A table to sort and to leaf through. Columns may have a `value(row)` to sort by and `descending` where the greatest comes first.
 * Returns its element and `show(rows)`, which keeps the order and goes to the first page.
 */
export function bigTable(caption, columns, { sort, pageSize = 50, onSort = () => {} }) {
  const state = { rows: [], sorted: [], page: 0, by: columns.find(c => c.key === sort?.key) ?? columns[0], descending: sort?.descending ?? false };
  const body = h("tbody", {});
  const pager = h("nav", { class: "pager", "aria-label": `Pages of ${caption}` });
  const headings = new Map(columns.map(column => [column, sortHeading(column)]));
  const element = h("div", { class: "big-table" },
    h("div", { class: "table-scroll", tabindex: "0", role: "group", "aria-label": caption },
      h("table", {}, h("caption", { class: "visually-hidden" }, caption), h("thead", {}, h("tr", {}, [...headings.values()])), body)),
    pager);

  function sortHeading(column) {
    const content = column.value ? h("button", { type: "button", class: "sort", onclick: () => sortBy(column) }, column.label) : column.label;
    return h("th", { scope: "col", class: cellClass(column) }, content);
  }

  function sortBy(column) {
    state.descending = state.by === column ? !state.descending : column.descending ?? false;
    state.by = column;
    onSort({ key: column.key, descending: state.descending });
    show(state.rows);
    announce(`Sorted by ${column.label}, ${state.descending ? "greatest first" : "least first"}`);
  }

  function show(rows) {
    state.rows = rows;
    state.sorted = rows.toSorted(order(state.by, state.descending));
    for (const [column, th] of headings) {
      column === state.by ? th.setAttribute("aria-sort", state.descending ? "descending" : "ascending") : th.removeAttribute("aria-sort");
    }
    turnTo(0);
  }

  function turnTo(page) {
    state.page = page;
    const from = page * pageSize;
    replace(body, state.sorted.slice(from, from + pageSize).map(row => line(columns, row)));
    replace(pager, state.sorted.length > pageSize && pages(from));
  }

  function pages(from) {
    const last = Math.ceil(state.sorted.length / pageSize) - 1;
    const turn = (label, page, off) => h("button", { type: "button", class: "button quiet small", disabled: off, onclick: () => turned(page) }, label);
    return [
      h("span", {}, `${count(from + 1)}–${count(Math.min(from + pageSize, state.sorted.length))} of ${count(state.sorted.length)}`),
      turn("First", 0, state.page === 0), turn("Previous", state.page - 1, state.page === 0),
      turn("Next", state.page + 1, state.page === last), turn("Last", last, state.page === last),
    ];
  }

  function turned(page) {
    const label = document.activeElement?.textContent;
    turnTo(page);
    const same = [...pager.querySelectorAll("button")].find(button => button.textContent === label && !button.disabled);
    (same ?? pager.querySelector("button:not(:disabled)"))?.focus();
    announce(pager.firstChild?.textContent ?? "");
  }

  return { element, show };
}

function line(columns, row) {
  return h("tr", {}, columns.map(column => h(column.heading ? "th" : "td", { class: cellClass(column), scope: column.heading && "row", "data-label": column.label }, column.cell(row))));
}

const cellClass = column => [column.number && "number", column.class].filter(Boolean).join(" ") || null;

/** Rows without a value come last in either order. */
function order(column, descending) {
  const sign = descending ? -1 : 1;
  return (a, b) => {
    const [x, y] = [column.value(a), column.value(b)];
    return x === undefined || x === null ? (y === undefined || y === null ? 0 : 1)
      : y === undefined || y === null ? -1
      : sign * (typeof x === "string" ? byName(x, y) : x - y);
  };
}
