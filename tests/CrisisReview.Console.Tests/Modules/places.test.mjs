import assert from "node:assert/strict";
import { test } from "node:test";
import { lineAt, placeOf, placesOf } from "../../../src/CrisisReview.Functions/wwwroot/documents/places.js";

const at = (text, pointer) => {
  const { start, end } = placeOf(placesOf(text), pointer);
  return text.slice(start, end);
};

test("every value is found by its pointer", () => {
  const text = '{ "a": [1, {"b/c": "x\\"y"}, true],\n "d~e": -1.5e3, "": null }';
  assert.equal(at(text, "/a/0"), "1");
  assert.equal(at(text, "/a/1/b~1c"), '"x\\"y"');
  assert.equal(at(text, "/a/2"), "true");
  assert.equal(at(text, "/d~0e"), "-1.5e3");
  assert.equal(at(text, "/"), "null");
  assert.equal(at(text, ""), text);
});

test("what is not there is sought in what is around it", () => assert.equal(at('{"a": {"b": 1}}', "/a/c/d"), '{"b": 1}'));

test("the places found are those of the parsed document", () => {
  const document = { list: [], empty: {}, text: "ä\u2028\n", deep: [[[{ x: 0 }]]] };
  const text = JSON.stringify(document, null, 2);
  for (const [pointer, { start, end }] of placesOf(text)) {
    const value = pointer.split("/").slice(1).reduce((node, step) => node[step], document);
    assert.deepEqual(JSON.parse(text.slice(start, end)), value);
  }
});

for (const [text, place] of [["", 0], ["{", 1], ['{"a" 1}', 5], ["[1 2]", 3], ["[1,]", 3], ['"a\nb"', 0], ["01", 1], ["{} x", 3], ["{'a':1}", 1], ["tru", 0]]) {
  test(`${JSON.stringify(text)} is no JSON from character ${place} on`, () => {
    assert.throws(() => JSON.parse(text));
    assert.throws(() => placesOf(text), { name: "SyntaxError", at: place });
  });
}

test("lines count from one", () => assert.deepEqual([0, 1, 2].map(i => lineAt("a\nb", i)), [1, 1, 2]));
