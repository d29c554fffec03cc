// The files of a book: which table each holds, and its faults as a file to mend them by.

export const tableNames = ["accounts", "invoices", "orders", "contracts", "opportunities", "executives"];

/** What each table holds, for the reader; the server is the judge. */
export const columnsOf = [
  { table: "accounts", required: "accountId, name, industry, annualRevenue", optional: "region, currency, kind, executiveId, maintenanceRevenue, annualCostToServe, creditGrade, the marks 0 to 10, shareOfWallet, productsOwned, missionCritical, the abilities 0 to 10, reviewedOn, reviewedBy, hours spent" },
  { table: "invoices", required: "invoiceId, accountId, amount, dueDate", optional: "" },
  { table: "orders", required: "orderId, accountId, amount, cost, deliveryDate", optional: "productLine, importedShare" },
  { table: "contracts", required: "contractId, accountId, annualValue, annualCost, renewalDate", optional: "firstYearCost, startDate, missionCritical" },
  { table: "opportunities", required: "opportunityId, accountId, amount, cost, winProbability, expectedClose", optional: "productLine" },
  { table: "executives", required: "executiveId, name", optional: "email, dependability, servesMissionCritical, annualHours, managementHours, developmentHours, adminHours" },
];

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
