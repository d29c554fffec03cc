// Asks the server after every change, but only once the hand rests, and drops answers that a later change has overtaken.

const restMilliseconds = 60;

/** `ask(question, signal)` answers; `answered` and `failed` hear of the latest question only. */
export function latestOnly({ ask, begun, answered, failed, signal }) {
  let timer;
  let running = new AbortController();
  signal.addEventListener("abort", () => (clearTimeout(timer), running.abort()), { once: true });

  async function put(question) {
    running.abort();
    const mine = running = new AbortController();
    begun();
    try {
      const answer = await ask(question, mine.signal);
      if (!mine.signal.aborted) {
        answered(answer, question);
      }
    } catch (fault) {
      if (!mine.signal.aborted) {
        failed(fault, question);
      }
    }
  }

  return {
    now: question => (clearTimeout(timer), put(question)),
    soon: question => {
      clearTimeout(timer);
      timer = setTimeout(() => put(question), restMilliseconds);
    },
  };
}
