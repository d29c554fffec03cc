// Which share of the customers carries which share of the contribution, before and after.
import { percent } from "../format.js";
import { axis, plot } from "./plot.js";

// Below, the curve of a book under water would press the rest of the chart flat; the caption says where it ends.
const deepest = -0.5;

/** Shows { rows, share }: ranking rows and the share that makes a key account. */
export const pareto = () => plot({ height: 230, options, series, describe });

function series({ rows }) {
  const before = cumulated(rows.map(row => row.baselineContribution));
  const after = cumulated(rows.map(row => row.stressedContribution));
  return [before.map((_, i) => i / (before.length - 1)), before, after];
}

/** Shares of the positive total, best customer first: who loses money pulls the curve down at its end. */
export function cumulated(amounts) {
  const sorted = amounts.toSorted((a, b) => b - a);
  const total = sorted.reduce((sum, amount) => sum + Math.max(0, amount), 0) || 1;
  let sum = 0;
  return [0, ...sorted.map(amount => (sum += amount) / total)];
}

function options(_, tone) {
  const line = (label, stroke, more) => ({ label, stroke, width: 2, points: { show: false }, ...more });
  return {
    scales: { x: { time: false, range: [0, 1] }, y: { range: (_, low, high) => [Math.max(deepest, Math.min(0, low)), Math.max(1, high) * 1.02] } },
    axes: [
      axis(tone, { values: (_, ticks) => ticks.map(tick => percent(tick)), grid: { show: false }, size: 30 }),
      axis(tone, { values: (_, ticks) => ticks.map(tick => percent(tick)), size: 52 }),
    ],
    series: [{}, line("before", tone.muted, { dash: [5, 4] }), line("after", tone.accent)],
  };
}

function describe(data) {
  const [, before, after] = series(data);
  const fifth = Math.round((before.length - 1) * 0.2);
  return `Share of contribution by share of customers. The best fifth brings ${percent(before[fifth])} before and ${percent(after[fifth])} after the shock.`;
}
