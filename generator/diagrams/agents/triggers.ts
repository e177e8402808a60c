import { type ActionOf, actionKey, type Handlers, need } from "../../model/handlerIndex.js";
import { messagesOf } from "../../model/lookup.js";
import { endedName, finishedName, replyName } from "../../model/names.js";
import type {
  AgentDef,
  Ending,
  EventsDef,
  Go,
  Handle,
  Reference,
  Reply,
  Spec,
  Stance,
  StateDef,
  TaskDef,
  TimerDef,
} from "../../model/spec.js";
import { formatDuration } from "../../text/duration.js";
import { plain } from "../plain.js";
import type { Sign } from "../row.js";

/** Something a state acts on: a message, a reply, the end of a child, a timer of its own or of the agent. */
export interface Trigger {
  readonly kind: Sign;
  readonly name: string;
  /** What is to be said about it; may be empty. */
  readonly detail: string;
  /** When a timer ticks, or what has happened to a child; empty for messages. */
  readonly pace: string;
  /** Names of targets, `stay` among them. */
  readonly next: readonly string[];
  /** Where an error of its handler leads. */
  readonly fallback: readonly string[];
  readonly runtime: RuntimeNames;
}

/** What the runtime calls it, and those who decide on a move. */
interface RuntimeNames {
  readonly message: string;
  /** Its handler, or the message itself that goes. */
  readonly by: string;
  /** The handler of its handler's errors; empty where there is none. */
  readonly fallbackBy: string;
}

/** What a state's triggers are read from. */
export interface Reading {
  readonly spec: Spec;
  /** Those of the agent. */
  readonly handlers: Handlers;
}

/** The messages that interrupt a task. */
export function interruptsOf(task: TaskDef, reading: Reading): readonly Trigger[] {
  return task.interrupts.flatMap((stance) => messageTrigger(stance, task, reading));
}

/** `heard`: the agent's timers whose ticks come here. */
export function triggersOf(
  state: EventsDef,
  heard: readonly TimerDef[],
  reading: Reading,
): readonly Trigger[] {
  const { handlers } = reading;
  const namesOn = (of: ActionOf, message: string, action: Handle | Go) =>
    runtimeNames(message, action, actionKey(of, state.name, action.message.name), handlers);
  return [
    ...state.stances.flatMap((stance) => messageTrigger(stance, state, reading)),
    ...state.replies.map((reply) =>
      replyTrigger(reply, namesOn("reply", replyName(reply.message.name), reply)),
    ),
    ...state.subscriptions.map((change) => {
      const { name } = change.message;
      return actionTrigger("publication", name, change, namesOn("change", name, change));
    }),
    ...state.finished.map((end) =>
      endTrigger("finished", end, "finished", namesOn("finished", finishedName(end.message.name), end)),
    ),
    ...state.watches.map((end) =>
      endTrigger("watch", end, "ended", namesOn("ended", endedName(end.message.name), end)),
    ),
    ...[...state.timers, ...heard].map((timer) => timerTrigger(timer, handlers)),
  ];
}

/** `key`: of its handler, if it has one. */
function runtimeNames(message: string, action: Handle | Go, key: string, handlers: Handlers): RuntimeNames {
  if (action.stance === "go") return { message, by: message, fallbackBy: "" };
  const handler = need(handlers.ofAction, key);
  return { message, by: handler.method, fallbackBy: handlers.fallbackOf.get(handler)?.method ?? "" };
}

/** An agent's timers by the states that hear them. */
export function timersByState({ timers }: AgentDef): ReadonlyMap<string, readonly TimerDef[]> {
  const heard = new Map<string, TimerDef[]>();
  for (const timer of timers) {
    for (const { name } of timer.states) {
      const list = heard.get(name);
      if (list) list.push(timer);
      else heard.set(name, [timer]);
    }
  }
  return heard;
}

function messageTrigger(stance: Stance, state: StateDef, { spec, handlers }: Reading): readonly Trigger[] {
  if (stance.stance === "defer" || stance.stance === "ignore") return [];
  const { name } = stance.message;
  const remark = stance.stance === "handle" && stance.answer ? "answers later" : "";
  const runtime = runtimeNames(name, stance, actionKey("message", state.name, name), handlers);
  return [actionTrigger(messagesOf(spec).get(name)?.kind ?? "event", name, stance, runtime, remark)];
}

function replyTrigger(reply: Reply, runtime: RuntimeNames): Trigger {
  const isTimed = reply.stance === "handle" && reply.timeout !== undefined;
  const remark = isTimed ? `within ${formatDuration(reply.timeout)}` : "";
  return actionTrigger("reply", runtime.message, reply, runtime, remark);
}

/** `end`: what the end of a child of a group, or of an agent that is watched, does. */
function endTrigger(kind: Sign, end: Ending, word: string, runtime: RuntimeNames): Trigger {
  const trigger = actionTrigger(kind, end.message.name, end, runtime);
  return { ...trigger, pace: word, detail: join([word, trigger.detail]) };
}

function actionTrigger(
  kind: Sign,
  name: string,
  action: Handle | Go,
  runtime: RuntimeNames,
  remark = "",
): Trigger {
  const base = { kind, name: plain(name), pace: "", runtime };
  if (action.stance === "go") return { ...base, detail: remark, next: [action.target.name], fallback: [] };
  const fallback = namesOf(action.fallback?.next ?? []);
  const detail = join([remark, fallback.includes("stay") ? "fallback stay" : ""]);
  return { ...base, detail, next: namesOf(action.next), fallback };
}

function timerTrigger(timer: TimerDef, handlers: Handlers): Trigger {
  const { name, period, tick } = timer;
  const by = tick.does === "go" ? name : need(handlers.ofTimer, timer).method;
  const pace =
    "every" in period ? `every ${formatDuration(period.every)}` : `after ${formatDuration(period.after)}`;
  return {
    kind: "timer",
    name: plain(name),
    pace,
    detail: join([pace, timer.tag ? "by tag" : timer.manual ? "manual" : "", timer.catchup ? "catchup" : ""]),
    next: tick.does === "go" ? [tick.target.name] : namesOf(tick.next),
    fallback: [],
    runtime: { message: name, by, fallbackBy: "" },
  };
}

function namesOf(references: readonly Reference[]): readonly string[] {
  return references.map(({ name }) => name);
}

function join(remarks: readonly string[]): string {
  return remarks.filter((remark) => remark !== "").join(" · ");
}
