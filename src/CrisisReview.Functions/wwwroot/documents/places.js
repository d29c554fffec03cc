// Where in a JSON text each value stands, so that a fault can be shown at its place.

/** JSON pointers to { start, end } in the text; of a text that is no JSON, a SyntaxError that knows its `at`. */
export function placesOf(text) {
  const places = new Map();
  let at = 0;

  const fail = wanted => {
    const fault = new SyntaxError(at < text.length ? `There should be ${wanted} here, not '${text[at]}'.` : `The text ends where there should be ${wanted}.`);
    throw Object.assign(fault, { at });
  };
  const blank = () => { while (" \t\r\n".includes(text[at] ?? "x")) { at++; } };
  const take = (mark, wanted) => (blank(), text[at] === mark ? at++ : fail(wanted));

  function value(pointer) {
    blank();
    const start = at;
    if (text[at] === "{") {
      members(pointer);
    } else if (text[at] === "[") {
      entries(pointer);
    } else if (text[at] === '"') {
      string();
    } else {
      word();
    }
    places.set(pointer, { start, end: at });
  }

  function members(pointer) {
    list("}", () => {
      blank();
      const name = text[at] === '"' ? string() : fail("a name in quotes");
      take(":", "a colon");
      value(`${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`);
    });
  }

  function entries(pointer) {
    let i = 0;
    list("]", () => value(`${pointer}/${i++}`));
  }

  function list(close, entry) {
    at++;
    blank();
    if (text[at] === close) {
      at++;
      return;
    }
    for (;;) {
      entry();
      blank();
      if (text[at] === close) {
        at++;
        return;
      }
      take(",", `a comma or ${close}`);
    }
  }

  function string() {
    const found = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
    found.lastIndex = at;
    const [written] = found.exec(text) ?? fail("a text that ends with a quote on the same line");
    at += written.length;
    return JSON.parse(written);
  }

  function word() {
    const found = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
    found.lastIndex = at;
    const [written] = found.exec(text) ?? fail("a value");
    at += written.length;
  }

  value("");
  blank();
  return at < text.length ? fail("nothing more") : places;
}

/** The place of a pointer, or of the nearest thing around it where it names something that is not there. */
export function placeOf(places, pointer) {
  for (let around = pointer; ; around = around.slice(0, around.lastIndexOf("/"))) {
    if (places.has(around) || around === "") {
      return places.get(around);
    }
  }
}

/** 1 for the first line. */
export const lineAt = (text, at) => text.slice(0, at).split("\n").length;
