import { lowerFirst, upperFirst } from "../text/words.js";
import { binaryNames } from "./binary.js";

/**
 * Every name that generated code gives to something is decided here. Names of a spec consist of letters and
 * digits, so a `$` at the end makes a name that nothing in the spec can have.
 */

/** Members of the runtime's `Agent` class and of every object: a handler of that name would replace them. */
export const agentMembers: ReadonlySet<string> = new Set([
  "constructor",
  "data",
  "failed",
  "finalize",
  "hasOwnProperty",
  "initialize",
  "interrupted",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "run",
  "spawn",
  "state",
  "then", // an object with `then` is taken for a promise by `await`
  "toJSON",
  "toLocaleString",
  "toString",
  "valueOf",
]);

/** Members of every address, whatever its agent. */
const addressMembers: ReadonlySet<string> = new Set([
  "constructor",
  "done",
  "ended",
  "hasOwnProperty",
  "id",
  "interrupt",
  "isPrototypeOf",
  "observe",
  "propertyIsEnumerable",
  "then",
  "toJSON",
  "toLocaleString",
  "toString",
  "valueOf",
]);

/**
 * Global types that generated modules use by name. A type, message or agent of that name would hide them, so a
 * spec may not declare one.
 */
export const globalNames: ReadonlySet<string> = new Set(["Error", "Promise", ...binaryNames]);

/** What the namespace of a message declares: inside it, a type of the spec of that name is hidden. */
export const messageMembers: ReadonlySet<string> = new Set(["Recipient", "Response"]);

/** What the namespace of a publication declares. */
export const publicationMembers: ReadonlySet<string> = new Set(["Change", "Publisher", "Snapshot", "Update"]);

/** What the namespace of an agent declares. */
export const agentTypes: ReadonlySet<string> = new Set([
  "Address",
  "Asks",
  "Bodies",
  "Body",
  "Child",
  "Contexts",
  "Ctx",
  "Data",
  "Ended",
  "Finished",
  "Groups",
  "Init",
  "Is",
  "Output",
  "Performer",
  "Performers",
  "Progress",
  "Result",
  "Results",
  "State",
  "States",
  "Tags",
  "Targets",
  "Watches",
]);

/** What the namespace of a pipeline declares. */
export const pipelineTypes: ReadonlySet<string> = new Set([
  "Address",
  "Bodies",
  "Body",
  "Config",
  "Contexts",
  "Ctx",
  "Data",
  "From",
  "Init",
  "Input",
  "Is",
  "Output",
  "Result",
  "Results",
  "Stages",
]);

/** The generated class and namespace: `MonitorBase`. */
export function baseName(agent: string): string {
  return `${agent}Base`;
}

/** The method (of a `sync` state: the property) that holds a state's body: `polling`, or `failed$`. */
export function stateMethod(state: string): string {
  return salted(lowerFirst(state), agentMembers);
}

/** The method that handles a message or a timer's ticks: `onAddUrl`, `onResetInRunning`. */
export function onMethod(name: string, state?: string): string {
  return `on${upperFirst(name)}${state === undefined ? "" : `In${state}`}`;
}

/** What the response to a request is called, as a message: `DebitReply`, which `onDebitReply` handles. */
export function replyName(request: string): string {
  return `${request}Reply`;
}

/** What the end of a child is called, as a message: `SessionsFinished`, which `onSessionsFinished` handles. */
export function finishedName(group: string): string {
  return `${group}Finished`;
}

/** What the end of an agent that is watched is called, as a message: `IndexerEnded`, which `onIndexerEnded` handles. */
export function endedName(agent: string): string {
  return `${agent}Ended`;
}

/**
 * The method that makes an agent: a child of a group that starts by itself, `startServices`, or the agent that a stage of a
 * pipeline runs for a value, `startCheck`.
 */
export function startMethod(name: string): string {
  return `start${name}`;
}

/** The method of a publisher's class that gives a new subscriber its snapshot: `configSnapshot`. */
export function snapshotMethod(publication: string): string {
  return `${lowerFirst(publication)}Snapshot`;
}

/** The method that may swallow an error of a state's body. */
export function repairMethod(state: string): string {
  return `${lowerFirst(state)}Repair`;
}

/** The method that chooses where an error of a state's body leads. */
export function stateFallbackMethod(state: string): string {
  return `${lowerFirst(state)}Fallback`;
}

/** The method that takes over when the message handler `method` fails. */
export function messageFallbackMethod(method: string): string {
  return `${method}Fallback`;
}

/** The method of an address that sends a message: `addUrl`, or `done$`. */
export function addressMethod(message: string): string {
  return salted(lowerFirst(message), addressMembers);
}

function salted(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? `${name}$` : name;
}

const MOLTS = "molt ";

/** The target by which an agent becomes another. No state can be called so. */
export function moltTarget(agent: string): string {
  return `${MOLTS}${agent}`;
}

/** The agent that another becomes by a target; undefined where it does not. */
export function moltedInto(target: string): string | undefined {
  return target.startsWith(MOLTS) ? target.slice(MOLTS.length) : undefined;
}

/** Whether a target ends the agent, be it to become another. */
export function isEnd(target: string): boolean {
  return target === "done" || moltedInto(target) !== undefined;
}

/** The JSON Schema of a request's response. What has small letters after the dot can be no state. */
export function responseSchema(request: string): string {
  return `${request}.response`;
}

/** The JSON Schemas of a publication's snapshot and update. */
export function publicationSchemas(publication: string): {
  readonly snapshot: string;
  readonly update: string;
} {
  return { snapshot: `${publication}.snapshot`, update: `${publication}.update` };
}

/** The JSON Schema of an agent's data. */
export function dataSchema(agent: string): string {
  return `${agent}.data`;
}

/** The JSON Schema of what goes into a pipeline. */
export function inputSchema(pipeline: string): string {
  return `${pipeline}.input`;
}

/** The JSON Schemas of what a stage on a thread is given and brings home. */
export function stageSchemas(
  pipeline: string,
  stage: string,
): { readonly from: string; readonly to: string; readonly config: string } {
  const name = `${pipeline}.${stage}`;
  return { from: `${name}.from`, to: `${name}.to`, config: `${name}.config` };
}

/** The JSON Schema of what an agent ends with. */
export function outputSchema(agent: string): string {
  return `${agent}.output`;
}

/** The JSON Schema of what an agent reports. */
export function progressSchema(agent: string): string {
  return `${agent}.progress`;
}

/** The JSON Schema of a state's data. */
export function stateSchema(agent: string, state: string): string {
  return `${agent}.${state}`;
}

/** What a spec and its outputs are called: `specs/monitor.yaml` is `monitor`. */
export function specName(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1).replace(/\.ya?ml$/i, "");
}
