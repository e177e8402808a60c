import { readFileSync } from "node:fs";
import { agentPicture } from "../../generator/diagrams/agents/agentPicture.js";
import type { Picture } from "../../generator/diagrams/agents/picture.js";
import { pipelinePicture } from "../../generator/diagrams/agents/pipelinePicture.js";
import { load } from "../../generator/load/load.js";
import type { PipelineDef } from "../../generator/model/pipelines.js";
import type { Ending, Reference, Spec, StateDef, Type } from "../../generator/model/spec.js";
import type { SupervisorDef } from "../../generator/model/supervision.js";

/** The spec of a text that is known to be right. */
export function specOf(text: string, file = "specs/test.yaml"): Spec {
  const [[spec], diagnostics] = load([{ file, text }]);
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (!spec) throw new Error(`not a spec: ${errors.map(({ message }) => message).join("; ")}`);
  return spec;
}

/** The spec of a golden folder. */
export function goldenSpec(name: string): Spec {
  const url = new URL(`../golden/diagrams/${name}/spec.yaml`, import.meta.url);
  return specOf(readFileSync(url, "utf8"), "specs/spec.yaml");
}

/** Of all agents and pipelines of a spec. */
export function picturesOf(spec: Spec): readonly Picture[] {
  return [
    ...spec.agents.map((agent) => agentPicture(agent, spec)),
    ...spec.pipelines.map((pipeline) => pipelinePicture(pipeline, spec)),
  ];
}

const MODES = ["async", "events", "sync", "events", "duty", "async"] as const;

/** An agent of `count` states in all modes, mostly a chain with short cuts and ways back, as real ones are. */
export function largeSpec(count: number, seed = 1): Spec {
  const random = randomFrom(seed);
  const target = (from: number) => {
    const near = from + 1 + Math.floor(random() * 6) - 2;
    const place = random() < 0.85 ? near : Math.floor(random() * count);
    return nameOf(Math.min(count - 1, Math.max(0, place)));
  };
  const states = Array.from({ length: count }, (_, index) => {
    const onward = index + 1 < count ? nameOf(index + 1) : "done";
    return `      ${nameOf(index)}: ${stateText(MODES[index % MODES.length] ?? "duty", onward, () => target(index))}`;
  });
  const head = [
    "events:",
    ...MESSAGES.map((name) => `  ${name}: {}`),
    "requests:",
    "  Status: {}",
    "agents:",
  ];
  const agent = [
    "  Large:",
    "    description: An agent of many states.",
    "    otherwise: ignore",
    `    initial: ${nameOf(0)}`,
    "    states:",
  ];
  return specOf([...head, ...agent, ...states, ""].join("\n"));
}

/** An agent with a state that acts on `count` messages, some of which lead on. */
export function talkativeSpec(count: number): Spec {
  const names = Array.from(
    { length: count },
    (_, index) => `${WORDS[index % WORDS.length]}Changed${index + 1}`,
  );
  const handle = names.map((name, index) => `${name}: ${index % 4 === 0 ? "[stay, Busy]" : "stay"}`);
  return specOf(
    [
      `events: { ${names.map((name) => `${name}: {}`).join(", ")} }`,
      "agents:",
      "  Talkative:",
      "    otherwise: defer",
      "    initial: Open",
      "    states:",
      `      Open: { mode: events, handle: { ${handle.join(", ")} } }`,
      "      Busy: { mode: async, next: [Open, done] }",
      "",
    ].join("\n"),
  );
}

const MESSAGES = ["Begin", "AddDocument", "Cancel", "PaymentConfirmed", "Retry"] as const;
const WORDS = ["Waiting", "Fetching", "Parsing", "Reviewing", "Settling", "Archiving", "Checking"] as const;

function nameOf(index: number): string {
  return `${WORDS[index % WORDS.length]}${index + 1}`;
}

function stateText(mode: (typeof MODES)[number], onward: string, target: () => string): string {
  if (mode !== "events") {
    const retry = mode === "async" ? ", retry: { max: 3, backoff: 200ms..5s }, timeout: 30s" : "";
    return `{ mode: ${mode}, next: ${listOf(onward, target())}, fallback: [${target()}]${retry} }`;
  }
  const handle = `Begin: [${onward}], AddDocument: ${listOf("stay", target())}, Cancel: [${target()}], Status: stay`;
  return `{ mode: events, handle: { ${handle} }, timers: { tick: { every: 10s, next: ${listOf("stay", target())} } } }`;
}

function listOf(first: string, second: string): string {
  return first === second ? `[${first}]` : `[${first}, ${second}]`;
}

/** Numbers from 0 to 1, always the same for a seed. */
export function randomFrom(seed: number): () => number {
  let value = seed;
  return () => {
    value = (value * 1_103_515_245 + 12_345) % 2_147_483_648;
    return value / 2_147_483_648;
  };
}

/** A spec whose names and descriptions are all this text: the loader lets no such names pass, pictures must not rely on it. */
export function hostileSpec(text: string): Spec {
  const spec = specOf(HOSTILE);
  const named = { name: text, description: text };
  const agents = spec.agents.map((agent) => ({
    ...agent,
    ...named,
    messages: agent.messages.map(() => text),
    states: agent.states.map((state) => hostileState(state, text)),
    ...(agent.supervises && { supervises: hostileSupervisor(agent.supervises, text) }),
  }));
  const pipelines = spec.pipelines.map((pipeline) => ({ ...hostilePipeline(pipeline, text), ...named }));
  const events = spec.events.map(({ payload, ...event }) => ({
    ...event,
    name: text,
    payload: hostileRecipient(payload, text),
  }));
  return { ...spec, ...named, events, agents, pipelines };
}

const HOSTILE = [
  "events: { Go: { back: { $accepts: [Go] } } }",
  "agents:",
  "  Victim:",
  "    initial: First",
  "    supervises: { groups: { Group: { agents: [Victim, Other], key: string } } }",
  "    states:",
  "      First:",
  "        mode: events",
  "        handle: { Go: [stay, Second] }",
  "        timers: { tick: { every: 1s, next: [done] } }",
  "        finished: { Group: [stay, Second] }",
  "        watches: { Other: [stay, Second] }",
  "      Second: { mode: async, next: [First], fallback: [done] }",
  "  Other: { initial: Only, states: { Only: { mode: async, next: [done] } } }",
  "pipelines:",
  "  Pipe:",
  "    input: string",
  "    output: string",
  "    stages: { Stage: { description: Once., map: { from: string, to: string } } }",
  "    routes: { input: Stage, Stage: output }",
].join("\n");

function hostileState(state: StateDef, text: string): StateDef {
  if (state.mode !== "events") return { ...state, description: text };
  const renamed = <T extends Ending>(end: T): T => ({ ...end, message: { ...end.message, name: text } });
  return {
    ...state,
    description: text,
    stances: state.stances.map((stance) => ({ ...stance, message: { ...stance.message, name: text } })),
    timers: state.timers.map((timer) => ({ ...timer, name: text, description: text })),
    finished: state.finished.map(renamed),
    watches: state.watches.map(renamed),
  };
}

/** The fields of a message, which name that message. */
function hostileRecipient(payload: Type, text: string): Type {
  if (payload.kind !== "object") return payload;
  const fields = payload.fields.map((field) => {
    if (field.type.kind !== "accepts") return field;
    const messages = field.type.messages.map((message) => ({ ...message, name: text }));
    return { ...field, type: { ...field.type, messages } };
  });
  return { ...payload, fields };
}

function hostileSupervisor(supervisor: SupervisorDef, text: string): SupervisorDef {
  const groups = supervisor.groups.map((group) => ({
    ...group,
    name: text,
    description: text,
    agents: group.agents.map((agent) => ({ ...agent, name: text })),
    ...(group.key && { key: { ...group.key, type: hostileType(text) } }),
  }));
  return { ...supervisor, groups };
}

/** Its one stage is called by the text. */
function hostilePipeline(pipeline: PipelineDef, text: string): PipelineDef {
  const renamed = (one: Reference) => (one.name === "Stage" ? { ...one, name: text } : one);
  return {
    ...pipeline,
    input: hostileType(text),
    stages: pipeline.stages.map((stage) => ({ ...stage, name: text, description: text })),
    routes: pipeline.routes.map((route) => ({
      ...route,
      from: renamed(route.from),
      to: route.to.map(renamed),
    })),
  };
}

function hostileType(text: string): Type {
  return { kind: "enum", values: [text] };
}
