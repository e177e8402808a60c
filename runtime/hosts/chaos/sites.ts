import type { ActionGraph, EventsGraph, Graph, StateGraph, TaskGraph } from "../../core/graph/graph.js";
import type { StageGraph } from "../../core/graph/pipeline.js";
import type { Role } from "./fault.js";

/** A member of an agent's class that the runtime calls, and what it is to do when that fails. */
export interface Site {
  /** The name of the member. */
  readonly call: string;
  readonly role: Role;
  /** The member that takes its errors, if the spec declares one. */
  readonly fallback?: string;
  /** What a fallback takes the errors of. */
  readonly of?: Role;
}

const sites = new WeakMap<Graph, ReadonlyMap<string, Site>>();

/** All members that a graph calls, by their names; hooks are none of them. */
export function sitesOf(graph: Graph): ReadonlyMap<string, Site> {
  let known = sites.get(graph);
  if (known === undefined) {
    known = new Map(allOf(graph).map((site) => [site.call, site]));
    sites.set(graph, known);
  }
  return known;
}

/** The hooks of every agent. */
export const HOOKS = ["initialize", "failed", "interrupted", "finalize"] as const;

function allOf({ states, timers, publications, messages, supervises, pipeline }: Graph): Site[] {
  const isRequest = (name: string) => messages[name]?.kind === "request";
  const snapshots = Object.values(publications ?? {}).map(({ call }): Site => ({ call, role: "snapshot" }));
  return [
    ...Object.values(states).flatMap((state) => ofState(state, isRequest)),
    ...ticks(timers),
    ...snapshots,
    ...makers(supervises),
    ...stages(pipeline),
  ];
}

/** The members for a pipeline's stages. */
function stages(pipeline: Graph["pipeline"]): Site[] {
  return Object.values(pipeline?.stages ?? {}).flatMap((stage): Site[] =>
    stage.kind === "chunk" ? [] : [{ call: stage.call, role: roleOf(stage) }],
  );
}

const STAGES: ReadonlySet<Role> = new Set<Role>(["stage", "split", "agent stage", "stage thread"]);

export function isStage(role: Role): boolean {
  return STAGES.has(role);
}

function roleOf(stage: StageGraph): Role {
  if (stage.kind === "agent") return "agent stage";
  if ("mode" in stage && stage.mode === "sync") return "stage thread";
  return stage.kind === "split" ? "split" : "stage";
}

/** The stage of a pipeline that a member is for, and its name. */
export function stageOf(
  { pipeline }: Graph,
  call: string,
): readonly [name: string, stage: StageGraph] | undefined {
  return Object.entries(pipeline?.stages ?? {}).find(
    ([, stage]) => stage.kind !== "chunk" && stage.call === call,
  );
}

/** What makes the children that start with their supervisor. */
function makers(supervises: Graph["supervises"]): Site[] {
  return Object.values(supervises?.groups ?? {}).flatMap(({ start }): Site[] =>
    start === undefined ? [] : [{ call: start.call, role: "maker" }],
  );
}

function ofState(state: StateGraph, isRequest: (message: string) => boolean): Site[] {
  if (state.mode !== "events") return ofTask(state);
  return [...ofEvents(state, isRequest), ...ticks(state.timers)];
}

const BODIES = { async: "body", duty: "body", sync: "thread", custom: "performer" } as const;

function ofTask({ mode, call, repair, fallback, interrupts = {} }: TaskGraph): Site[] {
  return [
    { call, role: BODIES[mode] },
    ...(repair === undefined ? [] : [{ call: repair.call, role: "repair" as const }]),
    ...(fallback === undefined ? [] : [{ call: fallback.call, role: "fallback" as const, of: BODIES[mode] }]),
    ...Object.values(interrupts).flatMap((action) => ofAction(action, "interrupt")),
  ];
}

function ofEvents(state: EventsGraph, isRequest: (message: string) => boolean): Site[] {
  const { handle, replies = {}, subscribes = {}, finished = {}, watches = {} } = state;
  return [
    ...Object.entries(handle).flatMap(([name, stance]) =>
      typeof stance === "string" ? [] : ofAction(stance, isRequest(name) ? "request" : "event"),
    ),
    ...Object.values(replies).flatMap((action) => ofAction(action, "reply")),
    ...Object.values(subscribes).flatMap((action) => ofAction(action, "change")),
    ...[...Object.values(finished), ...Object.values(watches)].flatMap((action) => ofAction(action, "event")),
  ];
}

function ofAction(action: ActionGraph, role: Role): Site[] {
  if ("go" in action) return [];
  const { call, fallback } = action;
  if (fallback === undefined) return [{ call, role }];
  return [
    { call, role, fallback: fallback.call },
    { call: fallback.call, role: "fallback", of: role },
  ];
}

function ticks(timers: Graph["timers"] = {}): Site[] {
  return Object.values(timers).flatMap(({ tick }): Site[] =>
    "go" in tick ? [] : [{ call: tick.call, role: "tick" }],
  );
}
