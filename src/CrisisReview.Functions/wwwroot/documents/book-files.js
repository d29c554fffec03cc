// The files of a book: which table each holds, and its faults as a file to mend them by.

export const tableNames = ["accounts", "invoices", "orders", "contracts", "opportunities", "executives"];

/** The table that a file's name speaks of; empty where it speaks of none. */
export const tableOf = fileName => tableNames.find(name => fileName.toLowerCase().includes(name) || fileName.toLowerCase().includes(name.replace(/ies$/, "y").replace(/s$/, ""))) ?? "";

/** One line a fault. Spreadsheets take a cell that begins with one of = + - @ for a formula, so such a value gets an apostrophe. */
export function rejectsCsv(rejected) {
  const lines = [["table", "line", "column", "value", "problem"], ...rejected.map(row => [row.table, row.line, row.column, row.value, row.problem])];
  return `\ufeff${lines.map(line => line.map(cell).join(",")).join("\r\n")}\r\n`;
}

function cell(value) {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
