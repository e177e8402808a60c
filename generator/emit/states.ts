import { isRequired } from "../model/fields.js";
import { handlersOf } from "../model/handlersOf.js";
import { moltedInto, moltTarget } from "../model/names.js";
import type { AgentDef, Field, Reference, Spec, StateDef } from "../model/spec.js";
import { mayBeLeftOut } from "./payload.js";
import { named, type Shape } from "./shape.js";
import { declaredFields, givenFields, objectShape, type Site } from "./typeShape.js";
import { writeDoc, writeInterface } from "./write.js";
import type { Writer } from "./writer.js";

/** The states of an agent, and what each holds. */
export function writeStates(writer: Writer, states: readonly StateDef[], site: Site): void {
  writeDoc(writer, "The data of each state.");
  const fields = states.map((state) => ({
    name: state.name,
    type: objectShape(declaredFields(state.data, site), site),
    optional: false,
    // Other states have a method that carries their description.
    ...(state.mode === "events" && state.description !== undefined && { description: state.description }),
  }));
  writeInterface(writer, "States", fields);
  writer.writeLine("type State<S extends keyof States & string> = States[S];");
}

/** Where its handlers may lead, and what they give along. */
export function writeTargets(writer: Writer, agent: AgentDef, spec: Spec, site: Site): void {
  writeDoc(writer, "What each state takes when it is entered.");
  const states = agent.states.map(({ name, data }) => ({
    name,
    type: entryShape(data, site),
    optional: false,
  }));
  const done = { name: "done", type: doneShape(agent, spec), optional: false };
  const molts = moltsOf(agent, spec).map((name) => ({
    name: moltTarget(name),
    type: shellShape({ name, span: agent.span }, site),
    optional: false,
  }));
  writeInterface(writer, "Targets", [...states, ...molts, ...(agent.forever ? [] : [done])]);
}

/** The agents that this one may become. */
function moltsOf(agent: AgentDef, spec: Spec): readonly string[] {
  const targets = handlersOf(agent, spec).flatMap(({ next }) => next);
  return [...new Set(targets.flatMap((target) => moltedInto(target) ?? []))];
}

function shellShape(agent: Reference, { scope }: Site): Shape {
  return { kind: "tuple", items: [{ label: "agent", type: named(scope.base(agent)), optional: false }] };
}

function entryShape(data: readonly Field[], site: Site): Shape {
  if (data.length === 0) return { kind: "tuple", items: [] };
  const type = objectShape(givenFields(data, site), site);
  return { kind: "tuple", items: [{ label: "data", type, optional: !data.some(isRequired) }] };
}

function doneShape({ output }: AgentDef, spec: Spec): Shape {
  if (!output) return { kind: "tuple", items: [] };
  return {
    kind: "tuple",
    items: [{ label: "output", type: named("Output"), optional: mayBeLeftOut(output, spec) }],
  };
}
