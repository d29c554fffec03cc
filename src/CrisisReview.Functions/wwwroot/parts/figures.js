// Headline figures, badges and small bars.
import { h, hidden } from "../dom.js";
import { capital, percent } from "../format.js";

/** One figure of a headline: what it is, how much, and a line on how to read it. */
export const figure = (label, value, note, tone) => h("div", { class: "figure" },
  h("dt", {}, label), h("dd", { class: tone ? `figure-value ${tone}` : "figure-value" }, value), note && h("dd", { class: "figure-note" }, note));

export const figures = (...items) => h("dl", { class: "figures" }, items);

const statusTones = { completed: "good", failed: "bad", cancelled: "quiet", queued: "quiet" };

export const status = name => h("span", { class: `badge ${statusTones[name] ?? "accent"}` }, capital(name));

export const badge = (text, tone = "quiet") => h("span", { class: `badge ${tone}` }, text);

/** Places risen or fallen, in words as well as colour. To rise among the most exposed is bad news, to rise by value good. */
export function movement(places, riseIs = "bad") {
  const fallIs = riseIs === "bad" ? "good" : "bad";
  if (places === undefined || places === null) {
    return h("span", { class: "muted" }, "–");
  }
  return places === 0 ? h("span", { class: "muted" }, "=", hidden(" unchanged"))
    : places > 0 ? h("span", { class: `move ${riseIs}` }, h("span", { "aria-hidden": "true" }, "▲ "), hidden("up "), places)
    : h("span", { class: `move ${fallIs}` }, h("span", { "aria-hidden": "true" }, "▼ "), hidden("down "), -places);
}

/** A fraction as a bar with its figure beside it. */
export const bar = (fraction, text = percent(fraction), tone = "accent") => h("span", { class: "bar-cell" },
  h("span", { class: "bar-track", "aria-hidden": "true" }, h("span", { class: `bar-fill ${tone}`, style: { "inline-size": `${Math.min(100, Math.max(0, fraction * 100))}%` } })),
  h("span", { class: "bar-text" }, text));
