import { messagesOf } from "../model/lookup.js";
import { replyName } from "../model/names.js";
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
import type { Sign } from "./picture.js";
import { plain } from "./plain.js";

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
    ...state.subscriptions.map((change) => actionTrigger("publication", change.message.name, change)),
    ...state.finished.map((end) => endTrigger("finished", end, "finished")),
    ...state.watches.map((end) => endTrigger("watch", end, "ended")),
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
  return actionTrigger("reply", replyName(reply.message.name), reply, remark);
}

/** `end`: what the end of a child of a group, or of an agent that is watched, does. */
function endTrigger(kind: Sign, end: Ending, word: string): Trigger {
  const trigger = actionTrigger(kind, end.message.name, end);
  return { ...trigger, pace: word, detail: join([word, trigger.detail]) };
}

function actionTrigger(kind: Sign, name: string, action: Handle | Go, remark = ""): Trigger {
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
