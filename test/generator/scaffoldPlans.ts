import fc from "fast-check";
import { load } from "../../generator/load/load.js";
import type { Spec } from "../../generator/model/spec.js";

/** What a random spec has. The first state, `Home`, is always there: all others lead back to it. */
export interface Plan {
  readonly states: readonly StatePlan[];
  /** What the agent handles in all `events` states that do not handle it themselves. */
  readonly shared: readonly HandlePlan[];
  readonly messages: readonly string[];
}

interface StatePlan {
  readonly name: string;
  readonly mode: "events" | "async" | "sync" | "duty" | "custom";
  readonly fallback: boolean;
  readonly repair: boolean;
  readonly handles: readonly HandlePlan[];
  readonly timers: readonly string[];
}

interface HandlePlan {
  readonly message: string;
  readonly fallback: boolean;
}

const modes = ["events", "async", "sync", "duty", "custom"] as const;
const states = ["Polling", "Fetching", "Failed", "Sorting", "Delete", "Waiting", "Idle", "OnHold"];
const events = ["Ring", "Leave", "Stop", "Base", "Knock"];
const requests = ["Count", "Find", "Request"];
const timers = ["tick", "poll", "nap"];

/** The messages of plans to begin with. */
const firstMessages = [...events.slice(0, 3), ...requests];

const handlePlan = fc.record({ message: fc.constantFrom(...firstMessages), fallback: fc.boolean() });

const statePlan = (name: string): fc.Arbitrary<StatePlan> =>
  fc.record({
    name: fc.constant(name),
    mode: fc.constantFrom(...modes),
    fallback: fc.boolean(),
    repair: fc.boolean(),
    handles: fc.uniqueArray(handlePlan, { selector: ({ message }) => message, maxLength: 3 }),
    timers: fc.subarray(timers, { maxLength: 2 }),
  });

/** Plans to begin with. */
export const plans: fc.Arbitrary<Plan> = fc
  .subarray(states, { maxLength: 4 })
  .chain((names) => fc.tuple(statePlan("Home"), ...names.map(statePlan)))
  .map(([home, ...others]) => ({
    states: [{ ...home, mode: "events" as const }, ...others],
    shared: [],
    messages: firstMessages,
  }))
  .filter((plan) => specOf(plan) !== undefined);

const kinds = [
  "add a state",
  "remove a state",
  "rename a state",
  "change a mode",
  "turn a fallback",
  "turn a repair",
  "handle a message",
  "stop handling",
  "turn the fallback of a message",
  "rename a message",
  "remove a message",
  "share",
  "share no more",
  "add a timer",
  "remove a timer",
  "rename a timer",
] as const;

/** A change to a plan; the numbers say which of several. */
export interface Edit {
  readonly kind: (typeof kinds)[number];
  readonly which: number;
  readonly other: number;
}

export const edits: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(...kinds),
  which: fc.nat(30),
  other: fc.nat(30),
});

/** The plan after a change; as it was when that makes no spec. */
export function edited(plan: Plan, edit: Edit): Plan {
  const next = change(plan, edit);
  return specOf(next) ? next : plan;
}

function change(plan: Plan, { kind, which, other }: Edit): Plan {
  const pick = <T>(list: readonly T[], index: number): T | undefined =>
    list[index % Math.max(1, list.length)];
  const state = pick(plan.states, which);
  const tail = pick(plan.states.slice(1), which);
  const handle = state && pick(state.handles, other);
  const freeState = pick(states, other) ?? "";
  const put = (one: StatePlan | undefined, by: Partial<StatePlan>): Plan => ({
    ...plan,
    states: plan.states.map((old) => (old === one ? { ...old, ...by } : old)),
  });
  switch (kind) {
    case "add a state": {
      const mode = pick(modes, which) ?? "async";
      const made = {
        name: freeState,
        mode,
        fallback: which % 2 === 0,
        repair: false,
        handles: [],
        timers: [],
      };
      return { ...plan, states: [...plan.states, made] };
    }
    case "remove a state":
      return { ...plan, states: plan.states.filter((one) => one !== tail) };
    case "rename a state":
      return put(tail, { name: freeState });
    case "change a mode":
      return put(tail, { mode: pick(modes, other) ?? "async" });
    case "turn a fallback":
      return put(tail, { fallback: !tail?.fallback });
    case "turn a repair":
      return put(tail, { repair: !tail?.repair });
    case "handle a message": {
      const message = pick(plan.messages, other) ?? "";
      return put(state, { handles: [...(state?.handles ?? []), { message, fallback: which % 2 === 0 }] });
    }
    case "stop handling":
      return put(state, { handles: state?.handles.filter((one) => one !== handle) ?? [] });
    case "turn the fallback of a message":
      return put(state, {
        handles:
          state?.handles.map((one) => (one === handle ? { ...one, fallback: !one.fallback } : one)) ?? [],
      });
    case "rename a message": {
      const from = pick(plan.messages, which) ?? "";
      const to = pick(events.includes(from) ? events : requests, other) ?? "";
      return withMessages(plan, (message) => (message === from ? to : message));
    }
    case "remove a message": {
      const from = pick(plan.messages, which);
      return withMessages(plan, (message) => (message === from ? undefined : message));
    }
    case "share":
      return {
        ...put(state, { handles: state?.handles.filter((one) => one !== handle) ?? [] }),
        shared: [...plan.shared, ...(handle ? [handle] : [])],
      };
    case "share no more": {
      const shared = pick(plan.shared, other);
      const rest = put(state, { handles: [...(state?.handles ?? []), ...(shared ? [shared] : [])] });
      return { ...rest, shared: plan.shared.filter((one) => one !== shared) };
    }
    case "add a timer":
      return put(state, { timers: [...(state?.timers ?? []), pick(timers, other) ?? ""] });
    case "remove a timer":
      return put(state, { timers: state?.timers.slice(1) ?? [] });
    case "rename a timer":
      return put(state, { timers: state?.timers.map(() => pick(timers, other) ?? "") ?? [] });
  }
}

/** Changes names of messages wherever they stand; those without a new one go. */
function withMessages(plan: Plan, rename: (message: string) => string | undefined): Plan {
  const handles = (list: readonly HandlePlan[]) =>
    list.flatMap((one) => {
      const message = rename(one.message);
      return message === undefined ? [] : [{ ...one, message }];
    });
  return {
    states: plan.states.map((state) => ({ ...state, handles: handles(state.handles) })),
    shared: handles(plan.shared),
    messages: plan.messages.flatMap((message) => rename(message) ?? []),
  };
}

/** The spec of a plan, unless names clash in it. */
export function specOf(plan: Plan): Spec | undefined {
  const [specs] = load([{ file: "specs/desk.yaml", text: textOf(plan) }]);
  return specs[0];
}

function textOf({ states: all, shared, messages }: Plan): string {
  const names = all.map(({ name }) => name).join(", ");
  return [
    "events:",
    "  Go: {}",
    "  Back: {}",
    ...messages.filter((name) => events.includes(name)).map((name) => `  ${name}: { note: string }`),
    "requests:",
    "  Ask: { response: { n: integer } }",
    ...messages
      .filter((name) => requests.includes(name))
      .map((name) => `  ${name}: { response: { n: integer } }`),
    "agents:",
    "  Desk:",
    "    forever: true",
    "    initial: Home",
    "    otherwise: ignore",
    ...(shared.length === 0 ? [] : ["    handle:", ...shared.map((handle) => `      ${handleText(handle)}`)]),
    "    states:",
    ...all.flatMap((state, index) =>
      stateText(state, index === 0 ? `Go: [stay, ${names}]` : "Back: [stay, Home]"),
    ),
  ].join("\n");
}

function stateText(
  { name, mode, fallback, repair, handles, timers: own }: StatePlan,
  first: string,
): string[] {
  if (mode !== "events")
    return [
      `      ${name}:`,
      `        mode: ${mode}`,
      "        next: [Home]",
      ...(repair ? ["        repair: true"] : []),
      ...(fallback ? ["        fallback: [Home]"] : []),
    ];
  return [
    `      ${name}:`,
    "        mode: events",
    "        handle:",
    `          ${first}`,
    ...handles.map((handle) => `          ${handleText(handle)}`),
    ...(own.length === 0 ? [] : ["        timers:"]),
    ...own.map((timer) => `          ${timer}: { every: 1m, next: [stay, Home] }`),
  ];
}

function handleText({ message, fallback }: HandlePlan): string {
  return `${message}: { next: [stay, Home]${fallback ? ", fallback: [stay, Home]" : ""} }`;
}
