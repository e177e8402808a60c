import type { EventsDef, TaskDef } from "../../model/spec.js";
import { formatDuration, formatRange } from "../../text/duration.js";
import { plain } from "../plain.js";
import { note, type Row } from "../row.js";
import type { Trigger } from "./triggers.js";

/** What an `events` state acts on, and below it what it does with all other messages. */
export function eventsRows(state: EventsDef, triggers: readonly Trigger[]): readonly Row[] {
  return [
    ...triggers.map(triggerRow),
    ...asideRow(state, "defer", "defers"),
    ...asideRow(state, "ignore", "ignores"),
  ];
}

function triggerRow({ kind, name, detail, next, fallback, runtime }: Trigger): Row {
  const stays = next.includes("stay");
  return { kind, name, detail, stays, message: stays || fallback.includes("stay") ? runtime.message : "" };
}

function asideRow(state: EventsDef, stance: "defer" | "ignore", verb: string): readonly Row[] {
  const names = state.stances.filter((each) => each.stance === stance).map(({ message }) => message.name);
  const { said, stance: otherwise } = state.otherwise;
  if (said && otherwise === stance) names.push(names.length > 0 ? "the rest" : "all else");
  return names.length > 0 ? [note(verb, plain(names.join(", ")))] : [];
}

/** How often a task runs, how long it may take, and what interrupts it. */
export function taskRows(task: TaskDef, interrupts: readonly Trigger[]): readonly Row[] {
  const rows = interrupts.map(triggerRow);
  if (task.repeat) rows.push(note("repeats", pauseOf(task.repeat.every)));
  if (task.retry) rows.push(retryRow(task.retry));
  if (task.timeout !== undefined) rows.push(note("timeout", formatDuration(task.timeout)));
  if (task.repair) rows.push(note("repair", "may run it again"));
  return rows;
}

/** How often a failed run is tried again, and after which pauses. */
export function retryRow({ max, backoff }: NonNullable<TaskDef["retry"]>): Row {
  return note(`retry ${max}×`, backoff[1] === 0 ? "" : formatRange(backoff));
}

function pauseOf(ms: number): string {
  return ms > 0 ? `every ${formatDuration(ms)}` : "until it moves";
}
