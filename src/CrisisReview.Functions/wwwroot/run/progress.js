// A run under way, stage by stage.
import { api } from "../api.js";
import { h, hidden, replace } from "../dom.js";
import { capital, count } from "../format.js";
import { announce } from "../parts/announce.js";
import { openForm } from "../parts/dialog.js";
import { problem } from "../parts/states.js";

const stages = [
  ["queued", "Waiting"], ["preparing", "Snapshot of the book"], ["assessing", "Impact on every account"],
  ["attributing", "Who drives the worst cases"], ["ranking", "Ranking"], ["rendering", "Writing the packs"],
];
const ended = ["completed", "failed", "cancelled"];
const pause = 700;

export const isUnderWay = run => !ended.includes(run.status);

/** Follows the run until it ends, then calls `done`. */
export function progress(run, { signal, done }) {
  const list = h("ol", { class: "stages" });
  const fault = h("div", {});
  let stage = "";

  const show = now => {
    replace(list, stages.map(([name, label], i) => step(now, name, label, i)));
    if (now.status !== stage) {
      stage = now.status;
      announce(isUnderWay(now) ? stages.find(([name]) => name === stage)?.[1] ?? stage : `The run is ${stage}`);
    }
  };

  const follow = async () => {
    for (let now = run; !signal.aborted;) {
      show(now);
      if (!isUnderWay(now)) {
        done(now);
        return;
      }
      await rest(pause, signal);
      now = await readAgain(now, fault, signal);
    }
  };

  follow();
  return h("section", { class: "panel", "aria-label": "Progress" }, list, fault,
    h("p", { class: "actions" }, h("button", { class: "button", type: "button", onclick: () => askToCancel(run) }, "Cancel the run")));
}

async function readAgain(run, fault, signal) {
  try {
    const now = await api.run(run.runId, signal);
    replace(fault);
    return now;
  } catch (refusal) {
    if (!signal.aborted) {
      replace(fault, problem(refusal));
    }
    return run;
  }
}

function step(run, name, label, i) {
  const at = stages.findIndex(([stage]) => stage === run.progress.stage);
  const state = i < at || run.status === "completed" ? "done" : i === at ? "now" : "next";
  const { done, total } = run.progress;
  return h("li", { class: state, "aria-current": state === "now" && "step" },
    h("span", { class: "stage-mark", "aria-hidden": "true" }, state === "done" ? "✓" : i + 1),
    h("span", {}, capital(label), state === "done" && hidden(", done")),
    state === "now" && total > 0 && [
      h("progress", { max: total, value: done, "aria-label": label }),
      h("span", { class: "muted" }, `${count(done)} of ${count(total)}`)]);
}

const askToCancel = run => openForm({
  title: "Cancel this run?",
  intro: "What it has worked out so far is lost. The book is not touched.",
  fields: [],
  action: "Cancel the run",
  submit: () => api.cancelRun(run.runId),
});

const rest = (time, signal) => new Promise(resolve => {
  const timer = setTimeout(resolve, time);
  signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
});
