import { pointerOf, refTo } from "../model/jsonPointer.js";
import { messagesOf, originOf, typeNamed } from "../model/lookup.js";
import {
  dataSchema,
  inputSchema,
  outputSchema,
  progressSchema,
  publicationSchemas,
  responseSchema,
  stageSchemas,
  stateSchema,
} from "../model/names.js";
import type { PipelineDef, StageDef } from "../model/pipelines.js";
import type {
  AgentDef,
  JsonObject,
  MessageDef,
  PublicationDef,
  Spec,
  StateDef,
  Type,
} from "../model/spec.js";
import { isThreaded } from "../model/stages.js";
import { type Document, jsonSchema, type Reference } from "./jsonSchema.js";

/** A type and the name of its definition. */
type Part = readonly [name: string, type: Type];

/** A JSON Schema for each type, message, and data of a spec, for tools. */
export function allDefinitions(spec: Spec): JsonObject {
  const types = spec.types.map(({ name, type }): Part => [name, type]);
  const messages = [...spec.events, ...spec.requests].flatMap(messageParts);
  const published = spec.publications.flatMap(publicationParts);
  const agents = spec.agents.flatMap(agentParts);
  const pipelines = spec.pipelines.flatMap((pipeline) => pipelineParts(pipeline, pipeline.stages));
  return definitions([...types, ...messages, ...published, ...agents, ...pipelines], spec, true);
}

/**
 * A JSON Schema for all that can reach an agent or a pipeline from outside: messages and inputs, and what goes to threads
 * and comes home; and for the named types they refer to.
 */
export function definitionsFromOutside(spec: Spec): JsonObject {
  const parts = spec.agents.flatMap((agent) => partsFromOutside(agent, spec));
  const ofPipelines = spec.pipelines.flatMap((pipeline) =>
    pipelineParts(pipeline, pipeline.stages.filter(isThreaded)),
  );
  return definitions([...parts, ...ofPipelines], spec, false);
}

/** Whether an agent has anything to do with the outside. */
export function isReached(agent: AgentDef, spec: Spec): boolean {
  return partsFromOutside(agent, spec).length > 0;
}

function messageParts(message: MessageDef): readonly Part[] {
  const payload: Part = [message.name, message.payload];
  if (message.kind === "event" || message.response === undefined) return [payload];
  return [payload, [responseSchema(message.name), message.response]];
}

function publicationParts({ name, snapshot, update }: PublicationDef): readonly Part[] {
  const schemas = publicationSchemas(name);
  return [
    [schemas.snapshot, snapshot],
    [schemas.update, update],
  ];
}

function agentParts(agent: AgentDef): readonly Part[] {
  const progress: readonly Part[] = agent.progress ? [[progressSchema(agent.name), agent.progress.type]] : [];
  const states = agent.states.map((state) => statePart(state, agent));
  return [dataPart(agent), ...outputParts(agent), ...progress, ...states];
}

/** What goes into a pipeline and comes out, its data, and what some of its stages take and give. */
function pipelineParts(pipeline: PipelineDef, stages: readonly StageDef[]): readonly Part[] {
  return [
    dataPart(pipeline),
    [inputSchema(pipeline.name), pipeline.input],
    ...outputParts(pipeline),
    ...stages.flatMap((stage) => stageParts(pipeline.name, stage)),
  ];
}

function stageParts(pipeline: string, stage: StageDef): readonly Part[] {
  // The agent that a stage makes has schemas of its own, and lists have that of what is in them.
  if (stage.kind === "agent" || stage.kind === "chunk") return [];
  const { from, to, config } = stageSchemas(pipeline, stage.name);
  const given: readonly Part[] =
    stage.config.length > 0 ? [[config, { kind: "object", fields: stage.config }]] : [];
  return [[from, stage.from], [to, stage.to], ...given];
}

function dataPart({ name, data }: Pick<AgentDef, "name" | "data">): Part {
  return [dataSchema(name), { kind: "object", fields: data }];
}

function outputParts({ name, output }: Pick<AgentDef, "name" | "output">): readonly Part[] {
  return output === undefined ? [] : [[outputSchema(name), output]];
}

function statePart({ name, data }: StateDef, agent: AgentDef): Part {
  return [stateSchema(agent.name, name), { kind: "object", fields: data }];
}

function partsFromOutside(agent: AgentDef, spec: Spec): readonly Part[] {
  const messages = messagesOf(spec);
  const payloads = agent.messages.flatMap((name): readonly Part[] => {
    const message = messages.get(name);
    return message === undefined ? [] : [[name, message.payload]];
  });
  return [...payloads, ...partsFromThreads(agent)];
}

/** What bodies that run on threads are given and bring home: the agent's data, their own and that of the states they lead to. */
function partsFromThreads(agent: AgentDef): readonly Part[] {
  const threaded = agent.states.flatMap((state) => (state.mode === "sync" ? [state] : []));
  if (threaded.length === 0) return [];
  const reached = new Set(threaded.flatMap((state) => [state.name, ...state.next.map(({ name }) => name)]));
  return [
    dataPart(agent),
    ...(reached.has("done") ? outputParts(agent) : []),
    ...agent.states.filter(({ name }) => reached.has(name)).map((state) => statePart(state, agent)),
  ];
}

/** The definitions of some parts of a spec, after those of the types they refer to. */
function definitions(parts: readonly Part[], spec: Spec, isStandard: boolean): JsonObject {
  const types = new Map<string, JsonObject>();
  const waiting: Reference[] = [];
  const document: Document = {
    isStandard,
    refer(type) {
      waiting.push(type);
      return refTo(placeOf(nameOf(type, spec)));
    },
  };
  const schemas = new Map(parts.map(([name, type]) => [name, jsonSchema(type, placeOf(name), document)]));
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    const name = nameOf(type, spec);
    const found = types.has(name) || schemas.has(name) ? undefined : typeNamed(type, spec);
    if (found) types.set(name, jsonSchema(found, placeOf(name), document));
  }
  const own = new Set(spec.types.map(({ name }) => name));
  const inOrder = [...own, ...[...types.keys()].filter((name) => !own.has(name)).sort()];
  const referred = inOrder.flatMap((name) => {
    const schema = types.get(name);
    return schema === undefined ? [] : [[name, schema] as const];
  });
  return Object.fromEntries([...referred, ...schemas]);
}

/** What the definition of a named type is called: that of another spec after the spec, `pages:Page`. */
function nameOf(type: Reference, spec: Spec): string {
  const origin = originOf(type, spec);
  return origin === spec ? type.name : `${origin.name}:${type.name}`;
}

function placeOf(definition: string): string {
  return pointerOf(["definitions", definition]);
}
