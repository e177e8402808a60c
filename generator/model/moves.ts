import { kept } from "./kept.js";
import type { AgentDef, EventsDef, Reference, Site, Stance, StateDef, Target, TimerDef } from "./spec.js";
import { heardBy, stancesOf } from "./stances.js";

/** One declared target, and the place that names it. */
export interface Move {
  /** What moves, for messages: `state "Polling"`, `"AddUrl" in state "Listening"`. */
  readonly from: string;
  readonly by: "task" | "handler" | "timer" | "interrupt" | "go" | "fallback";
  /** In an events state, where a handler may also stay. */
  readonly mayStay: boolean;
  readonly target: Target;
}

/** Every target an agent declares, once: what it declares for several states is not repeated for each. */
export const movesOf = kept((agent: AgentDef): readonly Move[] => {
  const timers = agent.timers.flatMap((timer) => movesOfTimer(timer, `timer "${timer.name}" of the agent`));
  const places = new Set<number>();
  return [...agent.states.flatMap(movesOfState), ...timers].filter(({ target }) => {
    const isNew = !places.has(target.span.start);
    places.add(target.span.start);
    return isNew;
  });
});

function movesOfState(state: StateDef): readonly Move[] {
  const name = `state "${state.name}"`;
  if (state.mode === "events") return movesOfEvents(state, name);
  const fallback = moves(state.fallback, `the fallback of ${name}`, "fallback", false);
  const interrupts = state.interrupts.flatMap((stance) => movesOfStance(stance, name, "interrupt"));
  return [...moves(state, name, "task", false), ...fallback, ...interrupts];
}

function movesOfStance(
  stance: Stance,
  name: string,
  by: "handler" | "interrupt",
  what = "",
): readonly Move[] {
  if (stance.stance !== "handle" && stance.stance !== "go") return [];
  const mayStay = by === "handler";
  const message = `${what}"${stance.message.name}"`;
  const from = stance.on === "agent" ? message : `${message} in ${name}`;
  if (stance.stance === "go") return [{ from, by: "go", mayStay: false, target: stance.target }];
  const fallback = moves(stance.fallback, `the fallback of ${from}`, "fallback", mayStay);
  return [...moves(stance, from, by, mayStay), ...fallback];
}

function movesOfEvents(state: EventsDef, name: string): readonly Move[] {
  const handled = state.stances.flatMap((stance) => movesOfStance(stance, name, "handler"));
  const replied = state.replies.flatMap((reply) => movesOfStance(reply, name, "handler", "the reply to "));
  const told = state.subscriptions.flatMap((change) =>
    movesOfStance(change, name, "handler", "the changes of "),
  );
  const finished = state.finished.flatMap((end) =>
    movesOfStance(end, name, "handler", "the end of a child of "),
  );
  const ended = state.watches.flatMap((end) => movesOfStance(end, name, "handler", "the end of a watched "));
  const timers = state.timers.flatMap((timer) => movesOfTimer(timer, `timer "${timer.name}" of ${name}`));
  return [...handled, ...replied, ...told, ...finished, ...ended, ...timers];
}

function movesOfTimer({ tick }: TimerDef, from: string): readonly Move[] {
  if (tick.does === "go") return [{ from, by: "go", mayStay: false, target: tick.target }];
  return moves(tick, from, "timer", true);
}

function moves(site: Site | undefined, from: string, by: Move["by"], mayStay: boolean): readonly Move[] {
  return (site?.next ?? []).map((target) => ({ from, by, mayStay, target }));
}

/** The names of all targets a state may be left for; its own timers and handlers included. */
export const targetsOf = kept((state: StateDef): readonly string[] => {
  const stances = stancesOf(state).map(stanceTargets);
  const others =
    state.mode === "events"
      ? [...state.timers.map(timerTargets), ...heardBy(state).map(stanceTargets)]
      : [state.next, state.fallback?.next ?? []];
  return [...others, ...stances].flat().map(({ name }) => name);
});

function stanceTargets(stance: Stance): readonly Reference[] {
  if (stance.stance === "go") return [stance.target];
  return stance.stance === "handle" ? [...stance.next, ...(stance.fallback?.next ?? [])] : [];
}

function timerTargets({ tick }: TimerDef): readonly Reference[] {
  return tick.does === "go" ? [tick.target] : tick.next;
}

/** The names of all targets that each state may be left for, by its name: the agent's timers included. */
export const targetsByState = kept((agent: AgentDef): ReadonlyMap<string, readonly string[]> => {
  const targets = new Map(agent.states.map((state) => [state.name, [...targetsOf(state)]]));
  for (const timer of agent.timers) {
    const names = timerTargets(timer).map(({ name }) => name);
    for (const state of timer.states) for (const name of names) targets.get(state.name)?.push(name);
  }
  return targets;
});
