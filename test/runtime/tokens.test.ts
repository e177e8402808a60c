import { expect, test } from "vitest";
import { Tokens } from "../../runtime/core/borders/tokens.js";
import { Cell } from "../../runtime/core/cell.js";
import { tableOf } from "../../runtime/core/graph/prepare.js";
import { MessageRow } from "../../runtime/core/graph/rows.js";
import { addressClass } from "../../runtime/core/messages/address.js";
import { Ask } from "../../runtime/core/messages/ask.js";
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
  const tokens = new Tokens(Math.random);
  const copied = structuredClone(tokens.out({ one, list: [{ two }, one], text: "x" }));
  expect(JSON.stringify(copied)).not.toContain("Quiet");
  const home = tokens.home(copied);
  expect(home).toEqual({ one, list: [{ two }, one], text: "x" });
  expect(Object.values(Object(home))[0]).toBe(one);
});

test("so do responders, which still answer", () => {
  const answers: unknown[] = [];
  const cell = makeAddress().$cell;
  const row = new MessageRow(0, "Chat", { kind: "request", at: "quiet.yaml:1", method: "chat" });
  const asker = new Ask(cell, row, {
    resolve: (answer) => answers.push(answer),
    reject: (error) => expect.unreachable(error.message),
  });
  const tokens = new Tokens(Math.random);
  const home = Object(tokens.home(structuredClone(tokens.out({ open: [{ asker }] }))));
  expect(home.open[0].asker).toBe(asker);
  home.open[0].asker.answer("yes");
  expect(answers).toEqual(["yes"]);
});

test("the value that went out is left as it was", () => {
  const address = makeAddress();
  const value = { address, list: [address] };
  new Tokens(Math.random).out(value);
  expect(value.address).toBe(address);
  expect(value.list[0]).toBe(address);
});

test("data without addresses is not copied, and what looks like a token is left alone", () => {
  const value = { list: [1, { a: new Map() }], $address: 0 };
  const tokens = new Tokens(Math.random);
  expect(tokens.out(value)).toBe(value);
  expect(tokens.home(value)).toBe(value);
});

test("no data passes for a token, whatever tokens looked like before", () => {
  const earlier = new Tokens(Math.random).out({ one: makeAddress() });
  const tokens = new Tokens(Math.random);
  const data = { one: makeAddress(), fake: { $address: 0 }, old: earlier };
  expect(tokens.home(structuredClone(tokens.out(data)))).toEqual(data);
  expect(Object(tokens.home(structuredClone(earlier))).one).not.toBe(data.one);
});

test("cycles end, with addresses in them or not", () => {
  const value: Record<string, unknown> = {};
  value["self"] = value;
  const address = makeAddress();
  const full: Record<string, unknown> = { address };
  full["self"] = full;
  const tokens = new Tokens(Math.random);
  const home = Object(tokens.home(structuredClone(tokens.out(full))));
  expect(home.self).toBe(home);
  expect(home.address).toBe(address);
  expect(new Tokens(Math.random).out(value)).toBe(value);
});
