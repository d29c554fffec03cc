// From the contribution before to the one after, lever by lever.
import { h, replace, svg } from "../dom.js";
import { capital, money, shortMoney, words } from "../format.js";

const levers = ["receivables", "orders", "renewals", "opportunities", "costToServe"];
const size = { height: 240, top: 22, bottom: 40 };
const narrow = 82;

/** Shows a summary or a ranking row: { baselineContribution, stressedContribution, lossByLever }. */
export function waterfall() {
  const drawing = svg("svg", { role: "img", class: "waterfall", height: size.height });
  const element = h("figure", { class: "chart" }, drawing);
  let figures = null;
  const redraw = () => figures && element.clientWidth > 0 && draw(drawing, element.clientWidth, figures);
  new ResizeObserver(redraw).observe(element);
  return {
    element,
    show(next) {
      figures = next;
      drawing.setAttribute("aria-label", describe(next));
      redraw();
    },
  };
}

/** The steps with where each bar starts and ends. */
export function steps({ baselineContribution, stressedContribution, lossByLever }) {
  let level = baselineContribution;
  const falls = levers.map(lever => {
    const from = level;
    level -= lossByLever[lever];
    return { label: capital(words(lever)), from, to: level, amount: -lossByLever[lever], kind: lossByLever[lever] < 0 ? "gain" : "loss" };
  });
  return [
    { label: "Before", from: 0, to: baselineContribution, amount: baselineContribution, kind: "level" },
    ...falls,
    { label: "After", from: 0, to: stressedContribution, amount: stressedContribution, kind: "level" },
  ];
}

function draw(drawing, width, figures) {
  const bars = steps(figures);
  const y = scale(bars);
  const step = width / bars.length;
  drawing.setAttribute("viewBox", `0 0 ${width} ${size.height}`);
  replace(drawing, line(0, width, y(0), "zero"), bars.map((bar, i) => column(bar, i * step, step, y, bars[i + 1])));
}

const describe = figures => `Contribution from ${money(figures.baselineContribution)} to ${money(figures.stressedContribution)}. `
  + steps(figures).slice(1, -1).map(bar => `${bar.label} ${money(bar.amount)}`).join(", ");

function scale(bars) {
  const ends = bars.flatMap(bar => [bar.from, bar.to, 0]);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const span = high - low || 1;
  return value => size.top + (high - value) / span * (size.height - size.top - size.bottom);
}

function column(bar, x, step, y, next) {
  const [top, bottom] = [Math.min(y(bar.from), y(bar.to)), Math.max(y(bar.from), y(bar.to))];
  const middle = x + step / 2;
  return svg("g", { class: bar.kind },
    svg("rect", { x: x + step * 0.16, y: top, width: step * 0.68, height: Math.max(1, bottom - top), rx: 1.5 }),
    next && line(x + step * 0.84, x + step * 1.16, y(bar.to), "bridge"),
    svg("text", { x: middle, y: top - 6, class: "amount" }, shortMoney(bar.amount)),
    label(bar.label, middle, step));
}

/** In a narrow chart every second label stands a line lower. */
function label(text, x, step) {
  const lower = step < narrow && ["Receivables", "Renewals", "Cost to serve"].includes(text) ? 15 : 0;
  return svg("text", { x, y: size.height - 20 + lower, class: "label" }, text);
}

const line = (x1, x2, y, name) => svg("line", { x1, x2, y1: y, y2: y, class: name });
