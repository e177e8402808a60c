import { expect, test } from "vitest";
import { addressClass } from "../../runtime/core/address.js";
import { Cell } from "../../runtime/core/cell.js";
import { tableOf } from "../../runtime/core/prepare.js";
import { Tokens } from "../../runtime/core/tokens.js";
import { Simulation } from "../../runtime/hosts/simulation/index.js";

const graph = {
  agent: "Quiet",
  at: "quiet.yaml:1",
  initial: "Resting",
  messages: {},
  states: { Resting: { mode: "events", at: "quiet.yaml:2", handle: {}, otherwise: "error" } },
} as const;
const { system } = new Simulation();
const makeAddress = () => new (addressClass([]))(new Cell({}, tableOf(graph), system));

test("addresses at any depth survive a copy by identity", () => {
  const [one, two] = [makeAddress(), makeAddress()];
  const tokens = new Tokens();
  const copied = structuredClone(tokens.out({ one, list: [{ two }, one], text: "x" }));
  expect(JSON.stringify(copied)).not.toContain("Quiet");
  const home = tokens.home(copied);
  expect(home).toEqual({ one, list: [{ two }, one], text: "x" });
  expect(Object.values(Object(home))[0]).toBe(one);
});

test("the value that went out is left as it was", () => {
  const address = makeAddress();
  const value = { address, list: [address] };
  new Tokens().out(value);
  expect(value.address).toBe(address);
  expect(value.list[0]).toBe(address);
});

test("data without addresses is not copied, and what looks like a token is left alone", () => {
  const value = { list: [1, { a: new Map() }], $address: 0 };
  const tokens = new Tokens();
  expect(tokens.out(value)).toBe(value);
  expect(tokens.home(value)).toBe(value);
});

test("cycles end", () => {
  const value: Record<string, unknown> = {};
  value["self"] = value;
  expect(new Tokens().out(value)).toBe(value);
});
