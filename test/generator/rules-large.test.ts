import { expect, test } from "vitest";
import { collector, Enough } from "../../generator/diagnostics/create.js";
import { advice, nameRules, wholeRules } from "../../generator/load/rules/all.js";
import type { StageDef } from "../../generator/model/pipelines.js";
import type { AgentDef, Reference, Spec, StateDef, Type, TypeDef } from "../../generator/model/spec.js";
import type { SupervisorDef } from "../../generator/model/supervision.js";

const source = { file: "spec.yaml", text: "agents:" };
let places = 0;
const at = (name: string): Reference => ({ name, span: { source, start: places++, end: places } });

function times<T>(count: number, make: (index: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function agent(name: string, states: readonly StateDef[], more: Partial<AgentDef> = {}): AgentDef {
  const messages = new Set(
    states.flatMap((state) =>
      state.mode === "events" ? state.stances.map(({ message }) => message.name) : [],
    ),
  );
  const initial = at(states[0]?.name ?? "");
  return {
    ...at(name),
    data: [],
    initial,
    forever: true,
    states,
    timers: [],
    publishes: [],
    standalone: true,
    messages: [...messages],
    ...more,
  };
}

function task(name: string, next: readonly string[], fallback?: readonly string[]): StateDef {
  const sites = fallback === undefined ? {} : { fallback: { span: at("").span, next: fallback.map(at) } };
  return { ...at(name), mode: "sync", data: [], next: next.map(at), interrupts: [], ...sites };
}

function events(
  name: string,
  handled: Readonly<Record<string, string>>,
  otherwise: "defer" | "error",
): StateDef {
  const stances = Object.entries(handled).map(([message, target]) => {
    const { span } = at(message);
    return {
      stance: "handle",
      on: "state",
      message: { name: message, span },
      span,
      next: [at(target)],
    } as const;
  });
  return {
    ...at(name),
    mode: "events",
    data: [],
    stances,
    otherwise: { stance: otherwise, said: true },
    timers: [],
    replies: [],
    subscriptions: [],
    finished: [],
    watches: [],
  };
}

function spec(
  agents: readonly AgentDef[],
  messages: readonly string[],
  types: readonly TypeDef[] = [],
): Spec {
  const payload: Type = { kind: "object", fields: [] };
  const declared = messages.map((name) => ({ ...at(name), kind: "event", payload }) as const);
  return {
    file: "spec.yaml",
    name: "spec",
    imports: [],
    types,
    events: declared,
    requests: [],
    publications: [],
    pipelines: [],
    agents,
  };
}

/** With a group for each of these agents. */
function supervisor(...children: readonly string[]): SupervisorDef {
  return {
    span: at("").span,
    strategy: "one_for_one",
    intensity: { restarts: 3, within: 5_000 },
    said: new Map(),
    groups: children.map((child, index) => ({
      ...at(`G${index}`),
      agents: [at(child)],
      restart: "transient",
      shutdown: 5_000,
      start: 1,
      said: new Map(),
    })),
  };
}

function field(name: string, type: Type): TypeDef & { readonly optional: boolean } {
  return { ...at(name), type, optional: true };
}

const MANY = 100_000;
const HALF = MANY / 2;
const state = (index: number): string => `S${index % MANY}`;
const listen = events("Listen", { Go: "S0" }, "defer");

const large: readonly (readonly [name: string, make: () => Spec])[] = [
  [
    "states in a ring, both ways",
    () =>
      spec(
        [
          agent("A", [
            listen,
            ...times(MANY, (index) =>
              task(state(index), [state(index + 1)], [state(index + MANY - 1), state(index + 1)]),
            ),
          ]),
        ],
        ["Go"],
      ),
  ],
  [
    "states that listen, each to a message of its own",
    () => {
      const listening = times(HALF, (index) =>
        events(state(index), { [`M${index}`]: state((index + 1) % HALF) }, "defer"),
      );
      return spec(
        [agent("A", listening)],
        times(HALF, (index) => `M${index}`),
      );
    },
  ],
  [
    "ends that defer the rest of very many messages",
    () => {
      const hub = Object.fromEntries(times(HALF, (index) => [`M${index}`, state(index)]));
      const ends = times(HALF, (index) => events(state(index), { [`M${index}`]: "stay" }, "defer"));
      return spec([agent("A", [events("Hub", hub, "defer"), ...ends])], Object.keys(hub));
    },
  ],
  [
    "agents",
    () =>
      spec(
        times(10_000, (index) =>
          agent(`A${index}`, [
            events("Listen", { Go: "Work", Stop: "done" }, "defer"),
            task("Work", ["Work", "Listen"], ["Work"]),
          ]),
        ),
        ["Go", "Stop"],
      ),
  ],
  [
    "stages in a ring, whose failures lead the other way round",
    () => {
      const input: Type = { kind: "object", fields: [] };
      const stages = times(HALF, (index): StageDef => {
        const failed = at(`S${(index + HALF - 1) % HALF}`);
        const common = { ...at(`S${index}`), config: [], concurrency: 1, ordered: false, failed };
        return { kind: "map", ...common, from: input, to: input, mode: "async" };
      });
      const routes = stages.map(({ name, span }, index) => {
        return { from: { name, span }, to: [at(`S${(index + 1) % HALF}`)], span };
      });
      const start = { from: at("input"), to: [at("S0")], span: at("input").span };
      const queue = { capacity: 1, full: "wait" } as const;
      const flow = { ...at("Flow"), input, data: [], queue, stages, routes: [start, ...routes] };
      return { ...spec([], []), pipelines: [flow] };
    },
  ],
  [
    "agents that become one another in a row",
    () =>
      spec(
        times(20_000, (index) => {
          const next = `A${(index + 1) % 20_000}`;
          const become: StateDef = {
            ...at("Work"),
            mode: "duty",
            data: [],
            next: [{ ...at(`molt ${next}`), molts: at(next) }],
            interrupts: [],
          };
          return agent(`A${index}`, [become]);
        }),
        [],
      ),
  ],
  [
    "supervisors in a row, each of the next",
    () =>
      spec(
        times(20_000, (index) => agent(`A${index}`, [listen], { supervises: supervisor(`A${index + 1}`) })),
        ["Go"],
      ),
  ],
  [
    "groups of one supervisor",
    () =>
      spec(
        [agent("A", [listen], { supervises: supervisor(...times(20_000, () => "B")) }), agent("B", [listen])],
        ["Go"],
      ),
  ],
  [
    "types in a row, at the end of which is one that cannot be copied, and agents that use them",
    () => {
      const end: Type = { kind: "typescript", name: "URL", from: "node:url", span: at("URL").span };
      const types = times(HALF, (index): TypeDef => {
        const next: Type = index === HALF - 1 ? end : { kind: "reference", ...at(`T${index + 1}`) };
        return { ...at(`T${index}`), type: { kind: "object", fields: [field("next", next)] } };
      });
      const data = () => [field("all", { kind: "reference", ...at("T0") })];
      return spec(
        times(1_000, (index) => agent(`A${index}`, [task("Work", ["done"])], { data: data() })),
        [],
        types,
      );
    },
  ],
];

/** Far more than any rule needs, and far less than one that looks at each pair of so many things. */
const MOST_MS = 20_000;

test.each(large)(
  "promise 13: no rule takes long over so many of these: %s",
  (_name, make) => {
    const made = make();
    const slow = [...nameRules, ...wholeRules, ...advice].filter((rule) => {
      const [, report] = collector();
      const start = performance.now();
      try {
        rule(made, report, new Set());
      } catch (error) {
        if (!(error instanceof Enough)) throw error;
      }
      return performance.now() - start > MOST_MS;
    });
    expect(slow.map(({ name }) => name)).toEqual([]);
  },
  300_000,
);
