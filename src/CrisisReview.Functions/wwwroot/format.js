// How figures and times are written: in the user's locale, his time zone and the policy's currency.

const locale = globalThis.navigator?.languages?.[0] ?? "en";
let currency = null;
const formats = new Map();

/** The currency that all amounts are in from now on; null where the caller may not know it: amounts then stand without a sign. */
export function useCurrency(code) {
  currency = code;
}

export const currencyCode = () => currency ?? "amount";

/** An amount in full: $8,994,787. */
export const money = amount => absent(amount) ?? number({ ...sign(), maximumFractionDigits: 0 }).format(amount);

/** An amount for headlines and axes: $8.99M. */
export const shortMoney = amount => absent(amount)
  ?? (Math.abs(amount) < 1000 ? money(amount) : number({ ...sign(), notation: "compact", minimumSignificantDigits: 2, maximumSignificantDigits: 3 }).format(amount));

/** A difference: +$1.2M. */
export const change = amount => absent(amount)
  ?? number({ ...sign(), notation: "compact", maximumSignificantDigits: 3, signDisplay: "exceptZero" }).format(amount);

/** A fraction as a percentage. */
export const percent = (fraction, digits = 0) => absent(fraction)
  ?? number({ style: "percent", maximumFractionDigits: digits, minimumFractionDigits: digits }).format(fraction);

export const count = value => absent(value) ?? number({ maximumFractionDigits: 0 }).format(value);

export const decimal = (value, digits = 1) => absent(value) ?? number({ maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value);

export const hours = (value, digits = 0) => absent(value) ?? number({ style: "unit", unit: "hour", maximumFractionDigits: digits }).format(value);

export function bytes(size) {
  const [unit, value] = size < 1e6 ? ["kilobyte", size / 1e3] : ["megabyte", size / 1e6];
  return number({ style: "unit", unit, maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/** A calendar day, which has no time zone: 2026-11-21. */
export const day = text => absent(text) ?? date({ dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${text}T00:00:00Z`));

/** A time of the clock, which has no time zone either: 09:00:00. */
export const clock = text => absent(text) ?? date({ timeStyle: "short", timeZone: "UTC" }).format(new Date(`1970-01-01T${text}Z`));

/** An instant in the user's own time. */
export const moment = text => absent(text) ?? date({ dateStyle: "medium", timeStyle: "short" }).format(new Date(text));

/** How far off an instant is: "in 3 weeks". */
export function away(text, now = Date.now()) {
  const seconds = (new Date(text) - now) / 1000;
  const [unit, length] = [["month", 2629800], ["week", 604800], ["day", 86400], ["hour", 3600], ["minute", 60]]
    .find(([, size]) => Math.abs(seconds) >= size * (size > 86400 ? 2 : 1)) ?? ["minute", 60];
  return kept(`away`, () => new Intl.RelativeTimeFormat(locale, { numeric: "auto" })).format(Math.round(seconds / length), unit);
}

/** "1 account", "312 accounts". */
export const counted = (value, one, many = `${one}s`) => `${count(value)} ${value === 1 ? one : many}`;

/** Words for the reader out of a name in the API: costToServe to "cost to serve". */
export const words = name => name.replace(/([a-z])([A-Z0-9])/g, "$1 $2").toLowerCase();

export const capital = text => text.charAt(0).toUpperCase() + text.slice(1);

/** Names in the user's order. */
export const byName = new Intl.Collator(locale, { numeric: true, sensitivity: "base" }).compare;

const sign = () => currency ? { style: "currency", currency } : {};
const absent = value => value === null || value === undefined || value === "" ? "–" : undefined;
const number = options => kept(`n${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
const date = options => kept(`d${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(locale, options));

function kept(key, make) {
  if (!formats.has(key)) {
    formats.set(key, make());
  }
  return formats.get(key);
}
