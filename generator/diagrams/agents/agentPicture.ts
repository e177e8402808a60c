import { indexOf, need } from "../../model/handlerIndex.js";
import { handlersOf } from "../../model/handlersOf.js";
import { agentDefsOf } from "../../model/lookup.js";
import { isEnd, moltedInto } from "../../model/names.js";
import { startOf } from "../../model/place.js";
import type { AgentDef, Spec, StateDef, TimerDef } from "../../model/spec.js";
import { plain } from "../plain.js";
import { supervisionOf } from "../supervision.js";
import { factsOf } from "./facts.js";
import type { Move, MoveKind, Node, Picture, StateNode } from "./picture.js";
import { eventsRows, taskRows } from "./rows.js";
import { interruptsOf, type Reading, type Trigger, timersByState, triggersOf } from "./triggers.js";

/** The picture of one agent of a spec. */
export function agentPicture(agent: AgentDef, spec: Spec): Picture {
  const heard = timersByState(agent);
  const reading = { spec, handlers: indexOf(handlersOf(agent, spec)) };
  const states = agent.states.map((state) => readState(state, heard.get(state.name) ?? [], reading));
  const start: NamedMove = { kind: "start", cause: "", detail: "", by: "", target: agent.initial.name };
  const moves = [[start], ...states.map((state) => state.moves)];
  const nodes: Node[] = [{ kind: "start", name: "" }, ...states.map(({ node }) => node)];
  const places = new Map(agent.states.map(({ name }, index) => [name, index + 1] as const));
  for (const name of endsOf(moves.flat())) {
    places.set(name, nodes.length);
    nodes.push(endNode(name, spec));
  }
  return {
    kind: "agent",
    agent: plain(agent.name),
    description: plain(agent.description),
    at: startOf(agent.span),
    facts: factsOf(agent),
    nodes,
    moves: moves.flatMap((list, from) => list.flatMap((move) => placed(move, from, places))),
    ...(agent.supervises && { supervises: supervisionOf(agent.supervises, spec) }),
  };
}

/** The ends that are led to: `done` comes last. */
function endsOf(moves: readonly NamedMove[]): readonly string[] {
  const names = new Set(moves.map(({ target }) => target).filter(isEnd));
  const molts = [...names].filter((name) => name !== "done");
  return names.has("done") ? [...molts, "done"] : molts;
}

function endNode(name: string, spec: Spec): Node {
  const becomes = agentDefsOf(spec).get(moltedInto(name) ?? "");
  return { kind: "end", name: plain(name), ...(becomes && { at: startOf(becomes.span) }) };
}

/** A move whose target is known by name only. */
interface NamedMove extends Omit<Move, "from" | "to"> {
  readonly target: string;
}

function placed(
  { target, ...move }: NamedMove,
  from: number,
  places: ReadonlyMap<string, number>,
): readonly Move[] {
  const to = places.get(target);
  return to === undefined ? [] : [{ ...move, from, to }];
}

interface ReadState {
  readonly node: StateNode;
  readonly moves: readonly NamedMove[];
}

function readState(state: StateDef, heard: readonly TimerDef[], reading: Reading): ReadState {
  const { mode } = state;
  const about = {
    kind: "state",
    name: plain(state.name),
    description: plain(state.description),
    at: startOf(state.span),
    mode,
  } as const;
  if (mode === "events") {
    const triggers = triggersOf(state, heard, reading);
    return { node: { ...about, rows: eventsRows(state, triggers) }, moves: triggerMoves(triggers) };
  }
  const { ofState, fallbackOf } = reading.handlers;
  const handler = need(ofState, state.name);
  const fallbackBy = fallbackOf.get(handler)?.method ?? "";
  const next = state.next.map(({ name }) => namedMove("next", "", name, handler.method));
  const errors = state.fallback?.next.map(({ name }) => namedMove("error", "error", name, fallbackBy)) ?? [];
  const interrupts = interruptsOf(state, reading);
  const moves = [...next, ...triggerMoves(interrupts), ...errors];
  return { node: { ...about, rows: taskRows(state, interrupts) }, moves };
}

function triggerMoves(triggers: readonly Trigger[]): readonly NamedMove[] {
  const moves = triggers.flatMap(({ kind, name, pace, next, runtime }) =>
    next.map((target) => namedMove(kind, name, target, runtime.by, pace)),
  );
  const errors = triggers.flatMap(({ name, fallback, runtime }) =>
    fallback.map((target) => namedMove("error", "error", target, runtime.fallbackBy, `in ${name}`)),
  );
  return [...moves, ...errors].filter(({ target }) => target !== "stay");
}

function namedMove(kind: MoveKind, cause: string, target: string, by: string, detail = ""): NamedMove {
  return { kind, cause, detail, by, target };
}
