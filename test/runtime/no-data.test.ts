import type { Graph } from "crb-gen/codegen";
import { expect, test } from "vitest";
import { Loose } from "./agents.js";

const graph: Graph = {
  agent: "Bare",
  at: "bare.yaml:1",
  initial: "Idle",
  messages: {},
  states: { Idle: { mode: "events", at: "bare.yaml:2", handle: {}, otherwise: "error" } },
};

test("agents that declare no data share one empty object, which none can change", () => {
  const [one, other] = [new Loose({ ...graph, data: false }, {}), new Loose({ ...graph, data: false }, {})];
  expect(one.data).toEqual({});
  expect(one.data).toBe(other.data);
  expect(() => (one.data["count"] = 1)).toThrow(TypeError);
});

test("agents that may have data have an object each", () => {
  const [one, other] = [new Loose(graph, {}), new Loose(graph, {})];
  one.data["count"] = 1;
  expect(other.data).toEqual({});
});
