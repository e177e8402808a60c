import { expect, test } from "vitest";
import { emitModule } from "../../generator/emit/module.js";
import { load } from "../../generator/load/load.js";
import { referredBy } from "../../generator/model/jsonPointer.js";

const root = { $defs: { "A B": 1, "a/b": 2, "a~b": 3, "50%": 4, none: null }, allOf: [{ type: "string" }] };

test.each<[ref: string, found: unknown]>([
  ["#", root],
  ["#/$defs/A%20B", 1],
  ["#/%24defs/A%20B", 1],
  ["#/$defs/A B", 1],
  ["#/$defs/a~1b", 2],
  ["#/$defs/a~0b", 3],
  ["#/$defs/50%", 4],
  ["#/$defs/none", null],
  ["#/allOf/0/type", "string"],
  ["#/allOf/1", undefined],
  ["#/$defs/none/x", undefined],
  ["#/toString", undefined],
  ["#anchor", undefined],
  ["other.json#/$defs", undefined],
])("%s", (ref, found) => {
  expect(referredBy(ref, root)).toEqual(found);
});

test("what is checked and what is written read a reference alike", () => {
  const text = `types:
  A: { $schema: { $ref: "#/$defs/A%20B", $defs: { "A B": { type: boolean } } } }
agents:
  Door: { data: { a: A }, initial: Open, states: { Open: { mode: async, next: [done] } } }
`;
  const [specs, diagnostics] = load([{ file: "spec.yaml", text }]);
  expect(diagnostics).toEqual([]);
  expect(specs.map(emitModule).join("")).toMatch(/type [\w$]+ = boolean;/);
});
