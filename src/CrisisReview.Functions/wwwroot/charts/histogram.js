// How likely each loss is, with the loss of one case in twenty marked.
import { percent, shortMoney } from "../format.js";
import { axis, plot } from "./plot.js";

/** Shows summaries of a run or an answer to "what if". */
export const histogram = () => plot({ height: 230, options, series, describe });

function series({ histogram: { start, width, shares } }) {
  return [shares.map((_, i) => start + width * (i + 0.5)), shares];
}

function options(summary, tone) {
  const bars = globalThis.uPlot.paths.bars({ size: [0.92, Infinity] });
  return {
    scales: { x: { time: false, range: (_, low, high) => around(summary, low, high) }, y: { range: (_, low, high) => [0, high * 1.18] } },
    axes: [
      axis(tone, { values: (_, ticks) => ticks.map(shortMoney), grid: { show: false }, size: 30 }),
      axis(tone, { values: (_, ticks) => ticks.map(tick => percent(tick)), size: 48 }),
    ],
    series: [{}, { paths: bars, fill: tone.soft, stroke: tone.soft, points: { show: false } }],
    hooks: { draw: [chart => marks(summary, tone).forEach(mark => drawMark(chart, mark))] },
  };
}

const around = ({ histogram: { width } }, low, high) => [low - width, high + width];

const marks = (summary, tone) => [
  { at: summary.expectedLoss, text: "expected", tone: tone.accent, row: 0 },
  { at: summary.percentiles.p95, text: "1 in 20", tone: tone.bad, row: 1 },
];

function drawMark({ ctx, bbox, valToPos }, { at, text, tone, row }) {
  const x = Math.round(valToPos(at, "x", true));
  const scale = devicePixelRatio;
  ctx.save();
  ctx.strokeStyle = ctx.fillStyle = tone;
  ctx.lineWidth = 2 * scale;
  ctx.beginPath();
  ctx.moveTo(x, bbox.top + (row * 15 + 4) * scale);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.font = `600 ${12 * scale}px "Noto Sans", system-ui, sans-serif`;
  const label = `${text} ${shortMoney(at)}`;
  const right = x + 6 * scale + ctx.measureText(label).width < bbox.left + bbox.width;
  ctx.textAlign = right ? "left" : "right";
  ctx.fillText(label, x + (right ? 6 : -6) * scale, bbox.top + (row * 15 + 12) * scale);
  ctx.restore();
}

const describe = ({ expectedLoss, percentiles }) =>
  `Distribution of losses. Expected ${shortMoney(expectedLoss)}; half the cases lose more than ${shortMoney(percentiles.p50)}, `
  + `one in ten more than ${shortMoney(percentiles.p90)}, one in twenty more than ${shortMoney(percentiles.p95)}, one in a hundred more than ${shortMoney(percentiles.p99)}.`;
