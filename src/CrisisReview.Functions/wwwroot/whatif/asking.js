// Asks the server after every change, but only once the hand rests, drops answers that a later change has overtaken, and waits where the server says so.

const restMilliseconds = 60;
const tooManyRequests = 429;

/** `ask(question, signal)` answers; `answered` and `failed` hear of the latest question only, and so does `waiting` where it is put again by itself. */
export function latestOnly({ ask, begun, answered, waiting, failed, signal }) {
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
        fault.status === tooManyRequests ? wait(fault, question) : failed(fault, question);
      }
    }
  }

  function wait(fault, question) {
    waiting(fault);
    timer = setTimeout(() => put(question), 1000 * (fault.retryAfter ?? 1));
  }

  return {
    now: question => (clearTimeout(timer), put(question)),
    soon: question => {
      clearTimeout(timer);
      timer = setTimeout(() => put(question), restMilliseconds);
    },
  };
}
