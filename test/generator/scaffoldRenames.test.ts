import { expect, test } from "vitest";
import { load } from "../../generator/load/load.js";
import { handlersOf } from "../../generator/model/handlersOf.js";
import type { Spec } from "../../generator/model/spec.js";
import { successorsOf } from "../../generator/scaffold/renames.js";

/** A state as `Waiting: Ring Leave!`, `Asking!`, `sync Sorting`: a `!` is a fallback, and no list of messages a task. */
function stateOf(line: string, first: string): string {
  const [, mode = "async", name = "", own, handles] =
    /^(?:(sync|duty) )?(\w+)(!?)(?:: (.*))?$/.exec(line) ?? [];
  const next = `next: [${first}]`;
  if (handles === undefined) {
    const fallback = own === "" ? "" : `, fallback: [${first}]`;
    return `      ${name}: { mode: ${mode}, ${next}${fallback} }`;
  }
  const messages = handles.split(" ").map((message) => {
    const fallback = message.endsWith("!") ? ", fallback: stay" : "";
    return `${message.replace("!", "")}: { next: stay${fallback} }`;
  });
  return `      ${name}: { mode: events, handle: { ${messages.join(", ")} } }`;
}

/** A spec of one agent. Its first state can move to all others. */
function specOf(lines: readonly string[]): Spec {
  const names = lines.map((line) => /^(?:sync |duty )?(\w+)/.exec(line)?.[1] ?? "");
  const [first = ""] = names;
  const messages = new Set(
    lines.flatMap((line) => line.split(": ")[1]?.replaceAll("!", "").split(" ") ?? []),
  );
  const text = [
    "events:",
    "  Begin: {}",
    ...[...messages].map((message) => `  ${message}: {}`),
    "agents:",
    "  Desk:",
    "    forever: true",
    `    initial: ${first}`,
    "    otherwise: ignore",
    `    handle: { Begin: { next: [stay, ${names.join(", ")}] } }`,
    "    states:",
    ...lines.map((line) => stateOf(line, first)),
  ].join("\n");
  const [[spec], diagnostics] = load([{ file: "specs/desk.yaml", text }]);
  if (!spec) throw new Error(`the test's own spec is wrong:\n${text}\n${diagnostics[0]?.message}`);
  return spec;
}

/** What is told to whoever has written all handlers of one spec, and then has another. */
function told(
  before: readonly string[],
  after: readonly string[],
): Readonly<Record<string, readonly string[]>> {
  const [old, now] = [specOf(before), specOf(after)].map((spec) => handlersOf(spec.agents[0]!, spec));
  const written = new Set(old?.map(({ method }) => method));
  const known = new Set(now?.map(({ method }) => method));
  const gone = old?.filter(({ method }) => !known.has(method)) ?? [];
  const vocabulary = {
    states: after.map((line) => /^(?:sync |duty )?(\w+)/.exec(line)?.[1] ?? ""),
    triggers: specOf(after).events.map(({ name }) => name),
  };
  const found = successorsOf(
    gone.map(({ method, kind }) => ({ name: method, isBody: kind === "body" })),
    { parts: now ?? [], unwritten: new Set([...known].filter((method) => !written.has(method))) },
    vocabulary,
  );
  return Object.fromEntries(found);
}

const cases: readonly (readonly [
  what: string,
  before: readonly string[],
  after: readonly string[],
  expected: Readonly<Record<string, readonly string[]>>,
])[] = [
  [
    "a state with its fallback",
    ["Idle: Ring", "Polling!"],
    ["Idle: Ring", "Fetching!"],
    { polling: ["fetching"], pollingFallback: ["fetchingFallback"] },
  ],
  [
    "a state that stands alone",
    ["Idle: Ring", "duty Opening"],
    ["Idle: Ring", "duty Starting"],
    { opening: ["starting"] },
  ],
  [
    "a sync state",
    ["Idle: Ring", "sync Sorting!"],
    ["Idle: Ring", "sync Filing!"],
    { sorting: ["filing"], sortingFallback: ["filingFallback"] },
  ],
  [
    "a state whose method has a name of its own",
    ["Idle: Ring", "Failed"],
    ["Idle: Ring", "Broken"],
    { failed$: ["broken"] },
  ],
  [
    "the state in the names of message handlers",
    ["Idle: Ring", "Waiting: Ring! Leave", "Busy: Leave"],
    ["Idle: Ring", "Resting: Ring! Leave", "Busy: Leave"],
    {
      onRingInWaiting: ["onRingInResting"],
      onRingInWaitingFallback: ["onRingInRestingFallback"],
      onLeaveInWaiting: ["onLeaveInResting"],
    },
  ],
  [
    "a message",
    ["Idle: Ring!", "Busy: Ring"],
    ["Idle: Knock!", "Busy: Knock"],
    {
      onRingInIdle: ["onKnockInIdle"],
      onRingInIdleFallback: ["onKnockInIdleFallback"],
      onRingInBusy: ["onKnockInBusy"],
    },
  ],
  [
    "a message and a state at once",
    ["Idle: Ring Leave", "Busy: Ring Leave", "Waiting: Ring Leave"],
    ["Idle: Knock Leave", "Busy: Knock Leave", "Resting: Knock Leave"],
    {
      onRingInIdle: ["onKnockInIdle"],
      onRingInBusy: ["onKnockInBusy"],
      onRingInWaiting: ["onKnockInResting"],
      onLeaveInWaiting: ["onLeaveInResting"],
    },
  ],
  [
    "a message that more states handle now",
    ["Idle: Ring!", "Busy: Leave"],
    ["Idle: Ring!", "Busy: Ring Leave"],
    { onRing: ["onRingInIdle", "onRingInBusy"], onRingFallback: ["onRingInIdleFallback"] },
  ],
  [
    "a message that one state handles still",
    ["Idle: Ring!", "Busy: Ring"],
    ["Idle: Ring!", "Busy: Leave"],
    { onRingInIdle: ["onRing"], onRingInIdleFallback: ["onRingFallback"], onRingInBusy: ["onRing"] },
  ],
  [
    "two states of which one looks like its old name",
    ["Idle: Ring", "Polling", "Asking"],
    ["Idle: Ring", "Pollling", "Wondering"],
    { polling: ["pollling"], asking: ["wondering"] },
  ],
  [
    "states that explain more outrank those that explain less",
    ["Idle: Ring", "Polling!"],
    ["Idle: Ring", "Wondering", "Fetching!"],
    { polling: ["fetching"], pollingFallback: ["fetchingFallback"] },
  ],
  [
    "nothing, when two could be meant",
    ["Idle: Ring", "Polling!", "Asking!"],
    ["Idle: Ring", "Fetching!", "Wondering!"],
    { polling: [], pollingFallback: [], asking: [], askingFallback: [] },
  ],
  [
    "nothing, when the new name has been there before",
    ["Idle: Ring", "Polling!", "Wondering"],
    ["Idle: Ring", "Wondering!"],
    { polling: [], pollingFallback: [] },
  ],
  [
    "nothing, when the old name is there still",
    ["Idle: Ring", "Busy: Leave"],
    ["Idle: Ring", "Busy: Ring", "Waiting: Knock", "Polling"],
    { onRing: ["onRingInIdle", "onRingInBusy"], onLeave: ["onKnock"] },
  ],
  ["nothing, when nothing is new", ["Idle: Ring Leave"], ["Idle: Ring"], { onLeave: [] }],
  ["no method for a body", ["Idle: Ring", "sync Sorting"], ["Idle: Ring", "Wondering"], { sorting: [] }],
];

test.each(cases)("what was renamed is told: %s", (_, before, after, expected) => {
  expect(told(before, after)).toEqual(expected);
});

test("promise 13: where very much is new, nobody waits for guesses", () => {
  const lines = (prefix: string) => [
    "Idle: Ring",
    ...Array.from({ length: 300 }, (_, row) => `${prefix}${row}!`),
  ];
  expect(told(lines("Polling"), lines("Fetching"))).toMatchObject({ polling7: [], polling7Fallback: [] });
});
