import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { load } from "../../generator/load/load.js";
import { handlersOf } from "../../generator/model/handlersOf.js";
import { addressMethod, globalNames, onMethod, stateMethod } from "../../generator/model/names.js";
import { Agent } from "../../runtime/core/agent.js";
import { Address } from "../../runtime/core/messages/address.js";
import { casesIn, root, specOf } from "./emitCases.js";

const goldens = join(root, "test/golden/generated");

test.each([
  ["Polling", "polling"],
  ["HTTPGet", "hTTPGet"],
  ["A", "a"],
  ["Failed", "failed$"],
  ["Data", "data$"],
  ["Constructor", "constructor$"],
  ["Then", "then$"],
])("the body of the state %s is %s", (state, method) => {
  expect(stateMethod(state)).toBe(method);
});

test.each([
  ["AddUrl", "addUrl"],
  ["Done", "done$"],
  ["Interrupt", "interrupt$"],
  ["ToString", "toString$"],
])("the message %s is sent by %s", (message, method) => {
  expect(addressMethod(message)).toBe(method);
});

test("a message handled in one place is named after itself, in several also after the state", () => {
  expect(onMethod("Reset")).toBe("onReset");
  expect(onMethod("Reset", "Running")).toBe("onResetInRunning");
  expect(onMethod("poll")).toBe("onPoll");
});

/** The names a class and its parents give to their objects, `Object` among them. */
function membersOf(prototype: object | null): readonly string[] {
  if (prototype === null) return [];
  return [...Object.getOwnPropertyNames(prototype), ...membersOf(Object.getPrototypeOf(prototype))];
}

/** Names that a state or message can have: those that start with a letter. */
function nameable(members: readonly string[]): readonly string[] {
  return members.filter((name) => /^[a-z]/.test(name));
}

const pascal = (name: string) => name.slice(0, 1).toUpperCase() + name.slice(1);

test("no handler takes the place of a member of the agent", () => {
  const hooks = ["initialize", "interrupted", "failed", "finalize", "data"];
  for (const name of nameable([...membersOf(Agent.prototype), ...hooks])) {
    expect(stateMethod(pascal(name))).toBe(`${name}$`);
  }
});

test("no message takes the place of a member of an address", () => {
  for (const name of nameable(membersOf(Address.prototype))) {
    expect(addressMethod(pascal(name))).toBe(`${name}$`);
  }
});

test.each([...globalNames])("a spec cannot declare %s, which generated code uses", (name) => {
  const text = `types:\n  ${name}: string\n`;
  const [, diagnostics] = load([{ file: "spec.yaml", text }]);
  expect(diagnostics.map(({ code }) => code)).toContain("reserved-name");
});

test("what is declared on the agent is one handler in several states; the rest is one per state", () => {
  const spec = specOf("shared.yaml", readFileSync(join(goldens, "shared/spec.yaml"), "utf8"));
  const [light] = spec.agents;
  const handlers = light ? handlersOf(light, spec) : [];
  expect(handlers.map(({ kind, method, states }) => `${kind} ${method} in ${states.join(", ")}`)).toEqual([
    "event onToggle in Correct, Fading",
    "request onStatus in Correct, Lost",
    "request onSwap in Correct, Fading",
    "event onReport in Correct, Fading, Lost",
    "fallback onReportFallback in Correct, Fading, Lost",
    "timer onFuse in Correct, Fading, Lost",
    "event onResetInCorrect in Correct",
    "event onResetInFading in Fading",
    "request onStatusInFading in Fading",
    "event onResetInLost in Lost",
  ]);
});

test.each(casesIn(goldens))("%s: every handler has a name of its own", (name) => {
  const spec = specOf(
    `${name}.yaml`,
    readFileSync(join(goldens, name, "spec.yaml"), "utf8"),
    join(goldens, name),
  );
  for (const agent of spec.agents) {
    const methods = handlersOf(agent, spec).map(({ method }) => method);
    expect(new Set(methods).size).toBe(methods.length);
  }
});
