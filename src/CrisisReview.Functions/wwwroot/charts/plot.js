// A uPlot chart that follows its box and the theme, with a sentence for those who do not see it.
import { h, replace } from "../dom.js";

/** The colours that the style sheet gives charts, as they are now. */
export function tones() {
  const probe = h("i", { hidden: true });
  document.body.append(probe);
  const tone = name => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const found = Object.fromEntries(["ink", "muted", "accent", "soft", "bad", "rule"].map(name => [name, tone(name)]));
  probe.remove();
  return found;
}

/** `options(data)` makes uPlot's options for the data at hand; `describe(data)` the sentence. Returns { element, show(data) }. */
export function plot({ height, options, series, describe }) {
  const canvas = h("div", { class: "plot", role: "img" });
  const element = h("figure", { class: "chart" }, canvas);
  let drawn = null;
  let data = null;

  function draw() {
    const width = canvas.clientWidth;
    if (!data || width === 0) {
      return;
    }
    drawn?.destroy();
    replace(canvas);
    drawn = new globalThis.uPlot({ width, height, legend: { show: false }, cursor: { show: false }, ...options(data, tones()) }, series(data), canvas);
  }

  const resize = new ResizeObserver(() => drawn && drawn.width === canvas.clientWidth ? undefined : draw());
  resize.observe(canvas);
  const redraw = () => canvas.isConnected ? draw() : window.removeEventListener("themechange", redraw);
  window.addEventListener("themechange", redraw);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  return {
    element,
    show(next) {
      data = next;
      canvas.setAttribute("aria-label", describe(next));
      draw();
    },
  };
}

/** An axis in the quiet tone of the palette. */
export const axis = (tone, more) => ({
  stroke: tone.muted,
  font: `12px "Noto Sans", system-ui, sans-serif`,
  grid: { stroke: tone.rule, width: 1 },
  ticks: { show: false },
  ...more,
});
