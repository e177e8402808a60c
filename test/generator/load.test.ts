import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { load } from "../../generator/load/load.js";
import type { AgentDef, EventsDef, Spec, StateDef, TaskDef } from "../../generator/model/spec.js";

function specOf(text: string): Spec {
  const [[spec], diagnostics] = load([{ file: "specs/door.yaml", text }]);
  expect(diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message)).toEqual(
    [],
  );
  if (spec === undefined) throw new Error("no spec");
  return spec;
}

function agentOf(text: string): AgentDef {
  const [agent] = specOf(text).agents;
  if (agent === undefined) throw new Error("no agent");
  return agent;
}

function stateOf(agent: AgentDef, name: string): StateDef {
  const state = agent.states.find((candidate) => candidate.name === name);
  if (state === undefined) throw new Error(`no state ${name}`);
  return state;
}

function task(agent: AgentDef, name: string): TaskDef {
  const state = stateOf(agent, name);
  if (state.mode === "events") throw new Error(`${name} is no task`);
  return state;
}

function events(agent: AgentDef, name: string): EventsDef {
  const state = stateOf(agent, name);
  if (state.mode !== "events") throw new Error(`${name} is a task`);
  return state;
}

/** What a state does with its messages, in a word each. */
function stances(state: EventsDef): Record<string, string> {
  return Object.fromEntries(
    state.stances.map((stance) => {
      if (stance.stance === "handle")
        return [stance.message.name, `${stance.on}: ${stance.next.map(({ name }) => name)}`];
      return [
        stance.message.name,
        stance.stance === "go" ? `${stance.on} goes: ${stance.target.name}` : stance.stance,
      ];
    }),
  );
}

test("the sample of the design", () => {
  const sample = new URL("../golden/diagnostics/unknown-target/spec.yaml", import.meta.url);
  const text = readFileSync(sample, "utf8").replace("Digestng", "Digesting");
  const [[spec], diagnostics] = load([{ file: "specs/monitor.yaml", text }]);
  expect(diagnostics).toEqual([]);
  expect(spec).toMatchObject({
    file: "specs/monitor.yaml",
    name: "monitor",
    types: [{ name: "Page" }],
    events: [{ kind: "event", name: "AddUrl" }, { name: "DeleteUrl" }],
    requests: [{ kind: "request", name: "GetStats", payload: { kind: "object", fields: [] } }],
    agents: [
      {
        name: "Monitor",
        description: "Polls a list of pages and keeps count.",
        data: [{ name: "urls" }, { name: "total", default: 0 }, { name: "ok", default: 0 }],
        initial: { name: "Listening" },
        forever: false,
        messages: ["AddUrl", "DeleteUrl", "GetStats"],
        states: [
          { name: "Listening", mode: "events", otherwise: { stance: "error", said: false } },
          {
            name: "Polling",
            mode: "async",
            next: [{ name: "Digesting" }],
            retry: { max: 3, backoff: [200, 5_000] },
            timeout: 30_000,
            fallback: { next: [{ name: "Listening" }] },
          },
          { name: "Digesting", mode: "sync", next: [{ name: "Listening" }, { name: "done" }] },
        ],
      },
    ],
  });
});

test.each<[file: string, name: string]>([
  ["monitor.yaml", "monitor"],
  ["specs/order.flow.yml", "order.flow"],
  ["a/b/Door.YAML", "Door"],
  ["stdin", "stdin"],
])("the spec of %s is called %s", (file, name) => {
  const [[spec]] = load([{ file, text: "types: { Page: { url: string } }" }]);
  expect(spec?.name).toBe(name);
});

const shared = `
events: { Toggle: {}, Order: {} }
agents:
  Shop:
    initial: Open
    otherwise: ignore
    handle:
      Toggle: { next: stay, in: [Open, Busy] }
      Order: { go: Busy, except: [Busy] }
    timers:
      deadline: { after: 30d, next: [Closed], except: [Closed] }
      poll: { every: 1.5s, go: Busy, missed: catchup, start: manual }
    states:
      Open: { mode: events }
      Busy: { mode: events, handle: { Toggle: [Open, done] }, timers: { poll: { every: 1s, next: stay } } }
      Closed: { mode: events, defer: [Order], otherwise: error }
      Work: { mode: duty, next: [Open] }
`.replace("go: Busy, except", "next: [Work], except");

test("an agent's handling applies where it says, and a state's own word wins", () => {
  const agent = agentOf(shared);
  expect(stances(events(agent, "Open"))).toEqual({ Toggle: "agent: stay", Order: "agent: Work" });
  expect(stances(events(agent, "Busy"))).toEqual({ Toggle: "state: Open,done" });
  expect(stances(events(agent, "Closed"))).toEqual({ Order: "defer" });
});

test("an agent's timer names the states that hear it, and a state's own timer wins", () => {
  const [deadline, poll] = agentOf(shared).timers;
  expect(deadline).toMatchObject({
    name: "deadline",
    period: { after: 2_592_000_000 },
    manual: false,
    catchup: false,
  });
  expect(deadline?.states.map(({ name }) => name)).toEqual(["Open", "Busy"]);
  expect(poll).toMatchObject({ period: { every: 1_500 }, manual: true, catchup: true, tick: { does: "go" } });
  expect(poll?.states.map(({ name }) => name)).toEqual(["Open", "Closed"]);
});

test("a state says what happens otherwise, or its agent does", () => {
  const agent = agentOf(shared);
  expect(events(agent, "Open").otherwise).toEqual({ stance: "ignore", said: true });
  expect(events(agent, "Closed").otherwise).toEqual({ stance: "error", said: true });
});

const defaults = `
agents:
  Crawler:
    initial: Plain
    defaults:
      async: { timeout: 30s, retry: { max: 3 }, repair: true, fallback: [Failed] }
    states:
      Plain: { mode: async, next: [Own] }
      Own: { mode: async, timeout: 5s, retry: { max: 1, backoff: 3s }, repair: false, fallback: [Plain], next: [Failed] }
      Failed: { mode: async, fallback: none, repeat: true, next: [Thread] }
      Thread: { mode: sync, repeat: { every: 10s }, next: [done] }
`;

test("defaults fill the states of their mode, and a state's own word wins", () => {
  const agent = agentOf(defaults);
  expect(task(agent, "Plain")).toMatchObject({
    timeout: 30_000,
    retry: { max: 3, backoff: [100, 10_000] },
    fallback: { next: [{ name: "Failed" }] },
  });
  expect(task(agent, "Plain")).toHaveProperty("repair");
  expect(task(agent, "Own")).toMatchObject({
    timeout: 5_000,
    retry: { max: 1, backoff: [3_000, 3_000] },
    fallback: { next: [{ name: "Plain" }] },
  });
  expect(task(agent, "Own")).not.toHaveProperty("repair");
  expect(task(agent, "Failed")).not.toHaveProperty("fallback");
  expect(task(agent, "Failed").repeat).toEqual({ every: 0 });
  expect(task(agent, "Thread")).not.toHaveProperty("timeout");
  expect(task(agent, "Thread").repeat).toEqual({ every: 10_000 });
});

test("an agent without initial starts in its one events state", () => {
  const states =
    "{ Work: { mode: async, next: [Open] }, Open: { mode: events, handle: { Knock: [Work, done] } } }";
  const agent = agentOf(`events: { Knock: {} }\nagents: { Door: { states: ${states} } }`);
  expect(agent.initial.name).toBe("Open");
});

test("data of a named type has its fields, through other names as well", () => {
  const agent = agentOf(`
types: { Page: { url: string, status: integer = 200 }, Copy: Page }
agents: { Door: { data: Copy, initial: Work, states: { Work: { mode: async, data: Page, next: [done] } } } }
`);
  const fields = [{ name: "url" }, { name: "status", default: 200 }];
  expect(agent.data).toMatchObject(fields);
  expect(stateOf(agent, "Work").data).toMatchObject(fields);
});

test("a message carries fields, a named type or nothing", () => {
  const { events: declared, requests } = specOf(`
types: { Page: { url: string } }
events: { Add: { url: string }, Show: Page, Stop: {}, Go: }
requests: { Ask: { params: Page, response: "Page | null", timeout: 5m, description: Asks. }, Flush: , Sync: {} }
`);
  const nothing = { kind: "object", fields: [] };
  expect(declared.map(({ payload }) => payload)).toMatchObject([
    { kind: "object" },
    { kind: "reference", name: "Page" },
    nothing,
    nothing,
  ]);
  expect(requests).toMatchObject([
    { payload: { kind: "reference" }, response: { kind: "union" }, timeout: 300_000, description: "Asks." },
    { payload: nothing },
    { payload: nothing },
  ]);
  expect(requests[1]).not.toHaveProperty("response");
});

test("a long handler may fall back and answer later", () => {
  const agent = agentOf(`
requests: { Chat: { response: string } }
agents: { Door: { states: { Open: { mode: events, handle: { Chat: { next: [stay, done], answer: later, fallback: stay } } } } } }
`);
  const [chat] = events(agent, "Open").stances;
  expect(chat).toMatchObject({
    stance: "handle",
    on: "state",
    answer: "later",
    fallback: { next: [{ name: "stay" }] },
  });
});

test("every file is reported, in the order of names, places and codes", () => {
  const broken =
    "agents:\n  Door:\n    initial: Opn\n    states: { Open: { mode: async, next: [Shut, done], nxt: 1 } }\n";
  const sound = "types: { Page: { url: string } }";
  const [specs, diagnostics] = load([
    { file: "z.yaml", text: broken },
    { file: "m.yaml", text: sound },
    { file: "a.yaml", text: "a: [" },
  ]);
  expect(specs.map(({ file }) => file)).toEqual(["m.yaml"]);
  expect(diagnostics.map(({ span, code }) => `${span?.source.file} ${code}`)).toEqual([
    "a.yaml bad-yaml",
    "z.yaml unknown-initial",
    "z.yaml unknown-target",
    "z.yaml unknown-key",
  ]);
});

test("a spec with a warning only is still a spec", () => {
  const [specs, diagnostics] = load([
    {
      file: "a.yaml",
      text: "events: { Knock: }\nagents: { Door: { states: { Open: { mode: events, handle: { Knock: stay } } } } }",
    },
  ]);
  expect(specs).toHaveLength(1);
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([["never-done", "warning"]]);
});

test("loading is a function: the same text gives the same answer, and nothing is changed", () => {
  const [one, other] = [0, 1].map(() => Object.freeze({ file: "a.yaml", text: shared }));
  expect(JSON.stringify(load([one!]))).toBe(JSON.stringify(load([other!])));
  expect(JSON.stringify(load([one!]))).toBe(JSON.stringify(load([one!])));
});

test("promise 13: nothing of a spec reaches the prototypes of this program", () => {
  load([
    {
      file: "a.yaml",
      text: '{"__proto__": {"polluted": 1}, "types": {"A": {"$schema": {"__proto__": {"polluted": 1}}}}}',
    },
  ]);
  expect({}).not.toHaveProperty("polluted");
});

test("one message may be deferred or ignored without a list", () => {
  const agent = agentOf(`
events: { Push: {}, Ping: {}, Open: {} }
agents:
  Door:
    forever: true
    initial: Shut
    states:
      Shut: { mode: events, handle: { Open: [Ajar] }, defer: Push, ignore: Ping }
      Ajar: { mode: events, handle: { Push: stay, Open: stay }, ignore: [Ping] }
`);
  expect(stances(events(agent, "Shut"))).toEqual({ Open: "state: Ajar", Push: "defer", Ping: "ignore" });
});
