import type { Span } from "../../diagnostics/diagnostic.js";
import { typeNamed, withImports } from "../../model/lookup.js";
import type { PipelineDef } from "../../model/pipelines.js";
import { placeOf } from "../../model/place.js";
import type { AgentDef, Spec, TaskDef, Type } from "../../model/spec.js";
import { isThreaded } from "../../model/stages.js";
import { typesIn } from "../../model/typesIn.js";
import { type Hidden, hiddenIn, type InProcess, isInProcess } from "./inProcess.js";
import type { Rule } from "./rule.js";
import { typesOutside } from "./types.js";

/**
 * What goes to the thread of a `sync` state is copied, and so is what comes back: no type of this process alone is in
 * the data of the agent and of the state, in that of the states it leads to, in the output it may end with,
 * and in its progress; nor in what a `sync` stage takes and gives, and in its config.
 */
export const threadData: Rule = (spec, report) => {
  const named = withImports([spec]).flatMap(({ types }) => types.map(({ type }) => type));
  const all = [typesIn(named), typesOutside(spec)];
  if (!all.some((types) => [...types].some(isInProcess))) return;
  const hidden = hiddenIn(named, spec);
  // A named type may be the data of many states.
  const known = new Map<readonly Part[], readonly Found[]>();
  for (const crossings of [...spec.agents.map(crossingsOf), ...spec.pipelines.map(stageCrossings)]) {
    const told = new Set<Type>();
    for (const crossing of crossings) {
      const { parts, says } = crossing;
      const found = known.get(parts) ?? parts.flatMap((part) => foundIn(part, hidden, spec));
      known.set(parts, found);
      for (const one of found.filter(({ type }) => !told.has(type))) {
        told.add(one.type);
        report(
          "stays-in-process",
          placeFor(one, crossing, spec),
          { type: one.type.name, says },
          notesOn(one, spec),
        );
      }
    }
  }
};

/** Something that goes to a thread or comes back: the fields of data, or an output. */
interface Crossing {
  readonly parts: readonly Part[];
  /** For messages: `the data of state "Digesting" goes to its thread`. */
  readonly says: string;
  /** Where the agent or the state is named. */
  readonly span: Span;
}

/** A field, or an output. */
interface Part {
  readonly name: string;
  readonly type: Type;
  readonly span: Span;
}

function crossingsOf({ name, span, data, output, progress, states }: AgentDef): readonly Crossing[] {
  const tasks = states.flatMap((state) => (state.mode === "sync" ? state : []));
  const [first] = tasks;
  if (first === undefined) return [];
  const says = `the data of agent "${name}" goes to the thread of "${first.name}" and comes back`;
  const given = tasks.map((task) => ({
    parts: task.data,
    says: `the data of state "${task.name}" goes to its thread`,
    span: task.span,
  }));
  const targets = new Map<string, readonly Part[]>(states.map((state) => [state.name, state.data]));
  if (output !== undefined) targets.set("done", [{ name: "output", type: output, span }]);
  const reported = progress === undefined ? [] : [{ ...progress, name: "progress" }];
  const reports = `the progress of agent "${name}" is reported from the thread of "${first.name}"`;
  return [
    { parts: data, says, span },
    ...given,
    ...tasks.flatMap((task) => returnsOf(task, targets)),
    { parts: reported, says: reports, span },
  ];
}

/** What goes to the threads of stages and comes back. */
function stageCrossings({ stages }: PipelineDef): readonly Crossing[] {
  return stages.filter(isThreaded).flatMap(({ name, span, from, to, config }) => {
    const whole = { name, span };
    return [
      { parts: [{ ...whole, type: from }], says: `what the stage "${name}" takes goes to its thread`, span },
      { parts: [{ ...whole, type: to }], says: `what the stage "${name}" gives comes from its thread`, span },
      { parts: config, says: `the config of the stage "${name}" goes to its thread`, span },
    ];
  });
}

function returnsOf(
  { name, span, next }: TaskDef,
  targets: ReadonlyMap<string, readonly Part[]>,
): readonly Crossing[] {
  return next.map((target) => {
    const what = target.name === "done" ? "the output" : `the data of state "${target.name}"`;
    const says = `${what} comes back from the thread of "${name}"`;
    return { parts: targets.get(target.name) ?? [], says, span };
  });
}

/** A type that cannot be copied, and how a part holds it. */
interface Found {
  readonly type: InProcess;
  readonly part: Part;
  /** The named type that the part leads there by. */
  readonly by?: string;
}

function foundIn(part: Part, hidden: Hidden, spec: Spec): readonly Found[] {
  return [...typesIn([part.type])].flatMap((inner): readonly Found[] => {
    if (isInProcess(inner)) return [{ type: inner, part }];
    const named = inner.kind === "reference" ? typeNamed(inner, spec) : undefined;
    if (inner.kind !== "reference" || named === undefined) return [];
    return (hidden.get(named) ?? []).map((type) => ({ type, by: inner.name, part }));
  });
}

/** Its own place; for one of another file, that of what leads there from this one. */
function placeFor({ type, part }: Found, crossing: Crossing, { file }: Spec): Span {
  const places = [type.span, part.span, crossing.span];
  return places.find(({ source }) => source.file === file) ?? crossing.span;
}

function notesOn({ type, part, by }: Found, { file }: Spec): readonly string[] {
  return [
    ...(by === undefined ? [] : [`It is part of "${part.name}", by way of the type ${by}.`]),
    ...(type.span.source.file === file ? [] : [`It stands in ${placeOf(type.span)}.`]),
    "Keep it in a field of your class, and put into the data what it can be made from, such as a `string`.",
    "If it is plain data, write its fields under `types`: then it can be copied.",
  ];
}
