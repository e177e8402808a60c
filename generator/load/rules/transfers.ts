import type { AgentDef, Field, Type } from "../../model/spec.js";
import type { Rule } from "./rule.js";
import { typesOf } from "./types.js";

/**
 * Bytes are moved between threads where they are a field of a state's data, and a thread is on one of its ends: the
 * state is a `sync` one, or one that a `sync` state leads to.
 */
export const transfers: Rule = (spec, report) => {
  const fields = new Map<Type, Field>(
    spec.agents.flatMap(({ states }) =>
      states.flatMap(({ data }) => data.map((field) => [field.type, field] as const)),
    ),
  );
  const crossing = new Set(spec.agents.flatMap(crossingTypes));
  for (const type of typesOf(spec)) {
    if (type.kind !== "binary" || !type.transfer || crossing.has(type)) continue;
    report("misplaced-transfer", type.span, { type: type.name }, [
      fields.has(type)
        ? "Its state has no thread, and none leads to it: leave `transfer` out."
        : "It moves the bytes of a field of a state's data: write it right there, or leave it out, and they are copied.",
    ]);
  }
};

/** The types of the fields that go to a thread, or come from one into the next state. */
function crossingTypes({ states }: AgentDef): readonly Type[] {
  const sync = states.flatMap((state) => (state.mode === "sync" ? state : []));
  const entered = new Set([
    ...sync.map(({ name }) => name),
    ...sync.flatMap(({ next }) => next.map(({ name }) => name)),
  ]);
  return states.flatMap(({ name, data }) => (entered.has(name) ? data.map(({ type }) => type) : []));
}
