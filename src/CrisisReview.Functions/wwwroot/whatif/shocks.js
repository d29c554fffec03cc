// The shocks of a scenario as a person moves them: names, units, and how far the sliders go. The API takes more than a slider offers.

const share = (lever, name, label, most, hint) => ({ lever, name, label, unit: "%", scale: 100, neutral: 0, least: 0, most, step: 0.5, hint });
const days = (lever, name, label, hint) => ({ lever, name, label, unit: "days", scale: 1, neutral: 0, least: 0, most: 180, step: 1, hint });
const factor = (lever, name, label, most, hint) => ({ lever, name, label, unit: "×", scale: 1, neutral: 1, least: 0, most, step: 0.05, hint });

export const groups = [
  ["Receivables", [
    days("receivables", "collectionDelayDays", "Customers pay later"),
    factor("receivables", "lossRateMultiplier", "Default rates", 8, "times the provision matrix"),
    { ...share("receivables", "lossGivenDefault", "Lost at default", 100, "of the balance; none: the policy's"), neutral: undefined },
  ]],
  ["Orders", [
    share("orders", "cancelProbability", "Cancelled", 100, "chance for each order"),
    share("orders", "scaleBack", "Cut by customers", 100, "of each order"),
    days("orders", "deliveryDelayDays", "Delivered later"),
    share("orders", "priceConcession", "Discount", 60, "on what is delivered"),
    share("orders", "supplyFailure", "We cannot deliver", 100, "of each order"),
  ]],
  ["Renewals", [
    share("renewals", "churnProbability", "Not renewed", 100, "chance for each contract"),
    share("renewals", "priceConcession", "Discount", 60, "on renewed contracts"),
    factor("renewals", "missionCriticalFactor", "Mission-critical", 2, "times that chance"),
  ]],
  ["New sales", [factor("opportunities", "winRateFactor", "Win rate", 1.5, "times today's")]],
  ["Margins", [
    share("margins", "costInflation", "Domestic costs rise", 60),
    share("margins", "fxRise", "Foreign currency dearer", 200),
    share("margins", "fxPassThrough", "Passed on", 100, "of the dearer currency"),
    share("margins", "costToServeIncrease", "Cost to serve rises", 60),
  ]],
];

/** The value as the person sees it, percentages in hundredths; undefined where nothing is set and nothing stands for "none". */
export function shownValue(shock, scenario) {
  const value = scenario.shocks?.[shock.lever]?.[shock.name] ?? shock.neutral;
  return value === undefined || value === null ? undefined : round(value * shock.scale);
}

/** The scenario with that shock set, or left out where the value is undefined. */
export function withShock(scenario, shock, shown) {
  const lever = { ...scenario.shocks?.[shock.lever], [shock.name]: shown === undefined ? undefined : round(shown / shock.scale) };
  return { ...scenario, shocks: { ...scenario.shocks, [shock.lever]: lever } };
}

/** Sources speak of a number; one that the person has changed is no longer theirs. */
export function withoutStaleSources(scenario, original) {
  const stale = pointer => pointer?.startsWith("/shocks/") && valueAt(scenario, pointer) !== valueAt(original, pointer);
  return { ...scenario, sources: (scenario.sources ?? []).filter(source => !stale(source.pointer)) };
}

const valueAt = (document, pointer) => pointer.split("/").slice(1).reduce((at, step) => at?.[step], document);

const round = value => Math.round(value * 1e6) / 1e6;

/** A rule in words: for whom it holds. */
export function whom({ when = {} }) {
  const lists = ["industry", "region", "creditGrade", "productLine"].filter(name => when[name]?.length > 0).map(name => when[name].join(", "));
  const critical = when.missionCritical === undefined || when.missionCritical === null ? [] : [when.missionCritical ? "mission-critical" : "not mission-critical"];
  return [...lists, ...critical].join(" · ") || "everybody";
}

/** What a rule sets, in words. */
export function effects({ shocks = {} }) {
  return groups.flatMap(([, list]) => list).filter(shock => shocks[shock.lever]?.[shock.name] !== undefined && shocks[shock.lever]?.[shock.name] !== null)
    .map(shock => `${shock.label.toLowerCase()} ${round(shocks[shock.lever][shock.name] * shock.scale)} ${shock.unit}`).join(", ");
}
