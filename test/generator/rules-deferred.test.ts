import { expect, test } from "vitest";
import { codesOf, notesOf, said } from "./said.js";

/** An account with these states, which starts in the first of them. */
function account(states: string, more = ""): string {
  return `events: { Credit: {}, Freeze: {}, Thaw: {}, Ping: {} }
agents:
  Account:
    forever: true
    initial: Active
${more}    states:
${states.trim().replace(/^\s*/gm, "      ")}
`;
}

const active = "Active: { mode: events, handle: { Credit: stay, Freeze: Frozen }, otherwise: ignore }";

test.each<[what: string, states: string, more?: string]>([
  [
    "where it is handled",
    `${active}\nFrozen: { mode: events, defer: Credit, handle: { Thaw: Active }, otherwise: error }`,
  ],
  [
    "where it is handled, further on",
    `${active}
     Frozen: { mode: events, defer: Credit, handle: { Thaw: Melting }, otherwise: error }
     Melting: { mode: duty, next: [Active] }`,
  ],
  [
    "where it is handled, by an error alone",
    `${active}
     Frozen: { mode: events, defer: Credit, handle: { Thaw: { next: stay, fallback: Active } }, otherwise: error }`,
  ],
  [
    "where it is handled, by a timer of the agent",
    `${active}\nFrozen: { mode: events, defer: Credit, otherwise: ignore }`,
    "    timers: { thaw: { after: 1d, go: Active } }\n",
  ],
  [
    "where it interrupts a task",
    `Active: { mode: events, defer: Credit, handle: { Freeze: Frozen }, otherwise: error }
     Frozen: { mode: async, next: [Active], interrupts: { Credit: { go: Active } } }`,
  ],
  [
    "where it is ignored",
    `Active: { mode: events, defer: Credit, handle: { Freeze: Frozen }, otherwise: error }
     Frozen: { mode: events, ignore: Credit, handle: { Freeze: stay }, otherwise: error }`,
  ],
  [
    "where it is an error",
    `Active: { mode: events, defer: Credit, handle: { Freeze: Frozen }, otherwise: error }
     Frozen: { mode: events, handle: { Freeze: stay }, otherwise: error }`,
  ],
  [
    "where it is ignored with all others",
    `Active: { mode: events, handle: { Credit: Frozen }, otherwise: ignore }
     Frozen: { mode: events, defer: Credit, handle: { Thaw: Melted }, otherwise: error }
     Melted: { mode: events, handle: { Thaw: stay }, otherwise: ignore }`,
  ],
  [
    "where it is handled, from a state that defers all others",
    `${active}\nFrozen: { mode: events, handle: { Thaw: Active }, otherwise: defer }`,
  ],
  [
    "to the end",
    `${active}\nFrozen: { mode: events, defer: Credit, handle: { Thaw: [done] }, otherwise: error }`,
  ],
])("a message may be deferred to %s", (_what, states, more) => {
  const text = account(states, more);
  expect(
    said("deferred-forever", states.includes("done") ? text.replace("    forever: true\n", "") : text),
  ).toEqual([]);
});

test.each<[what: string, states: string, expected: readonly string[]]>([
  [
    "in a state that is never left",
    `${active}\nFrozen: { mode: events, defer: Credit, handle: { Thaw: stay }, otherwise: error }`,
    ['8 Credit: state "Frozen" defers "Credit" forever: no state that handles it can be reached from there'],
  ],
  [
    "in states that only lead to each other",
    `${active}
     Frozen: { mode: events, defer: Credit, handle: { Thaw: Melting }, otherwise: error }
     Melting: { mode: duty, next: [Molten] }
     Molten: { mode: events, defer: [Credit], handle: { Thaw: stay, Freeze: Frozen }, otherwise: error }`,
    ['8 Credit: state "Frozen" defers "Credit" forever: no state that handles it can be reached from there'],
  ],
  [
    "two messages, of which one is let go",
    `${active}
     Frozen: { mode: events, defer: [Credit, Ping], handle: { Thaw: Molten }, otherwise: error }
     Molten: { mode: events, defer: [Credit], handle: { Freeze: Frozen }, otherwise: error }`,
    ['8 Credit: state "Frozen" defers "Credit" forever: no state that handles it can be reached from there'],
  ],
  [
    "everything but what is named",
    `${active}\nFrozen: { mode: events, handle: { Thaw: stay }, otherwise: defer }`,
    [
      '8 Frozen: state "Frozen" defers "Credit", "Freeze" forever: no state that handles them can be reached from there',
    ],
  ],
  [
    "by name in one state, with all others in the next",
    `${active}
     Frozen: { mode: events, defer: Credit, handle: { Thaw: Molten, Freeze: stay }, otherwise: error }
     Molten: { mode: events, handle: { Freeze: Frozen, Thaw: stay }, otherwise: defer }`,
    ['8 Credit: state "Frozen" defers "Credit" forever: no state that handles it can be reached from there'],
  ],
  [
    "in every state",
    `Active: { mode: events, defer: Credit, handle: { Freeze: Frozen }, otherwise: error }
     Frozen: { mode: events, defer: Credit, handle: { Thaw: Active }, otherwise: error }`,
    ['7 Credit: state "Active" defers "Credit" forever: no state that handles it can be reached from there'],
  ],
])("a message may not be deferred forever: %s", (_what, states, expected) => {
  expect(said("deferred-forever", account(states))).toEqual(expected);
});

test("it is said where a message is handled, and which states can follow", () => {
  const frozen = "Frozen: { mode: events, defer: Credit, handle: { Thaw: Molten }, otherwise: error }";
  const molten = "Molten: { mode: events, defer: Credit, handle: { Freeze: Frozen }, otherwise: error }";
  expect(notesOf("deferred-forever", account(`${active}\n${frozen}\n${molten}`))).toEqual([
    "Only Frozen, Molten can follow, and all of them defer it.",
    "Let a way lead to where it is handled (Active), or put it under `ignore`.",
  ]);
});

test("where a state can never be reached, only that is said: it may be the one that handles what is deferred", () => {
  const frozen = "Frozen: { mode: events, handle: { Credit: stay, Thaw: stay } }";
  const text = account(`Active: { mode: events, defer: Credit, handle: { Freeze: stay } }\n${frozen}`);
  expect(codesOf(text)).toEqual(["unreachable-state"]);
});

test.each<[what: string, states: string, expected: readonly string[]]>([
  [
    "handles a message somewhere",
    `${active}\nFrozen: { mode: events, ignore: Credit, handle: { Thaw: Active } }`,
    [],
  ],
  [
    "goes somewhere with it",
    "Active: { mode: events, handle: { Credit: { go: Frozen }, Thaw: stay } }\nFrozen: { mode: events, handle: { Thaw: Active } }",
    [],
  ],
  [
    "ignores it everywhere",
    `${active}\nFrozen: { mode: events, ignore: [Ping], handle: { Thaw: Active }, otherwise: error }`,
    ['8 Ping: agent "Account" ignores "Ping", and handles it in no state'],
  ],
  [
    "defers it to a state where it is an error",
    `${active}\nFrozen: { mode: events, defer: [Ping], handle: { Thaw: Active }, otherwise: error }`.replace(
      "ignore",
      "error",
    ),
    ['8 Ping: agent "Account" defers "Ping", and handles it in no state'],
  ],
  [
    "defers it here and ignores it there",
    "Active: { mode: events, defer: Ping, handle: { Freeze: Frozen } }\nFrozen: { mode: events, ignore: Ping, handle: { Freeze: Active } }",
    ['7 Ping: agent "Account" defers "Ping", and handles it in no state'],
  ],
])("an agent that takes a message %s", (_what, states, expected) => {
  expect(said("never-handled", account(states))).toEqual(expected);
});

test("of a message that is deferred forever and never handled, only the worse is said", () => {
  const states = "Active: { mode: events, defer: Ping, handle: { Freeze: stay } }";
  expect(codesOf(account(states))).toEqual(["deferred-forever"]);
  expect(notesOf("deferred-forever", account(states))).toEqual([
    "No other events state can follow it.",
    "No state handles it: let one that can follow do so, or put it under `ignore`.",
  ]);
});
