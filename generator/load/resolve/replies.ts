import type { Reply } from "../../model/spec.js";
import { type Entry, entriesOf, type Node, valueAt } from "../tree.js";
import { readType } from "../types/read.js";
import { durationAt } from "./durations.js";
import { handlingOf } from "./handlers.js";
import type { Resolving } from "./resolving.js";

/** What a state does with the responses to requests of its agent. */
export function repliesOf(state: Node, resolving: Resolving): readonly Reply[] {
  return entriesOf(valueAt(state, "replies")).flatMap((entry) => replyOf(entry, "state", resolving) ?? []);
}

/** One entry of `replies`, short or long. */
export function replyOf(entry: Entry, on: "agent" | "state", resolving: Resolving): Reply | undefined {
  const handling = handlingOf(entry, on, resolving.report);
  const tag = valueAt(entry.value, "tag");
  const timeout = durationAt(entry.value, "timeout", resolving.report);
  return (
    handling && {
      ...handling,
      ...(tag === undefined ? {} : { tag: readType(tag, resolving) }),
      ...(timeout === undefined ? {} : { timeout }),
    }
  );
}
