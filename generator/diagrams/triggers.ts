import { messagesOf } from "../model/lookup.js";
import { endedName, finishedName, replyName } from "../model/names.js";
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
  TaskDef,
  TimerDef,
} from "../model/spec.js";
import { formatDuration } from "../text/duration.js";
import { plain } from "./plain.js";

/** Something a state acts on: a message, a reply, a timer of its own or of the agent. */
export interface Trigger {
  readonly kind: "event" | "request" | "timer";
  readonly name: string;
  /** What is to be said about it; may be empty. */
  readonly detail: string;
  /** When a timer ticks; empty for messages. */
  readonly pace: string;
  /** Names of targets, `stay` among them. */
  readonly next: readonly string[];
  /** Where an error of its handler leads. */
  readonly fallback: readonly string[];
}

/** The messages that interrupt a task. */
export function interruptsOf(task: TaskDef, spec: Spec): readonly Trigger[] {
  return task.interrupts.flatMap((stance) => messageTrigger(stance, spec));
}

/** `heard`: the agent's timers whose ticks come here. */
export function triggersOf(state: EventsDef, heard: readonly TimerDef[], spec: Spec): readonly Trigger[] {
  return [
    ...state.stances.flatMap((stance) => messageTrigger(stance, spec)),
    ...state.replies.map(replyTrigger),
    ...state.subscriptions.flatMap((change) => messageTrigger(change, spec)),
    ...state.finished.map((end) => endTrigger(finishedName(end.message.name), end)),
    ...state.watches.map((end) => endTrigger(endedName(end.message.name), end)),
    ...state.timers.map(timerTrigger),
    ...heard.map(timerTrigger),
  ];
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

function messageTrigger(stance: Stance, spec: Spec): readonly Trigger[] {
  if (stance.stance === "defer" || stance.stance === "ignore") return [];
  const { name } = stance.message;
  const remark = stance.stance === "handle" && stance.answer ? "answers later" : "";
  return [actionTrigger(messagesOf(spec).get(name)?.kind ?? "event", name, stance, remark)];
}

function replyTrigger(reply: Reply): Trigger {
  const isTimed = reply.stance === "handle" && reply.timeout !== undefined;
  const remark = isTimed ? `within ${formatDuration(reply.timeout)}` : "";
  return actionTrigger("event", replyName(reply.message.name), reply, remark);
}

function endTrigger(name: string, end: Ending): Trigger {
  return actionTrigger("event", name, end, "");
}

function actionTrigger(kind: Trigger["kind"], name: string, action: Handle | Go, remark: string): Trigger {
  const base = { kind, name: plain(name), pace: "" };
  if (action.stance === "go") return { ...base, detail: remark, next: [action.target.name], fallback: [] };
  const fallback = namesOf(action.fallback?.next ?? []);
  const detail = join([remark, fallback.includes("stay") ? "fallback stay" : ""]);
  return { ...base, detail, next: namesOf(action.next), fallback };
}

function timerTrigger(timer: TimerDef): Trigger {
  const { period, tick } = timer;
  const pace =
    "every" in period ? `every ${formatDuration(period.every)}` : `after ${formatDuration(period.after)}`;
  return {
    kind: "timer",
    name: plain(timer.name),
    pace,
    detail: join([pace, timer.tag ? "by tag" : timer.manual ? "manual" : "", timer.catchup ? "catchup" : ""]),
    next: tick.does === "go" ? [tick.target.name] : namesOf(tick.next),
    fallback: [],
  };
}

function namesOf(references: readonly Reference[]): readonly string[] {
  return references.map(({ name }) => name);
}

function join(remarks: readonly string[]): string {
  return remarks.filter((remark) => remark !== "").join(" · ");
}
