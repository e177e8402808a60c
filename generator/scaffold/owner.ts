import type { Span } from "../diagnostics/diagnostic.js";
import { type Handler, isProperty as isHeld, isOfState, messageOf } from "../model/handlers.js";
import { handlersOf } from "../model/handlersOf.js";
import type { PipelineDef } from "../model/pipelines.js";
import type { AgentDef, Spec, StateDef } from "../model/spec.js";
import { type CalledStage, calledStages, isThreaded, stageMember } from "../model/stages.js";

/** What has a class. */
export type Owner = AgentDef | PipelineDef;

/** What a stage of a pipeline does, as a member of the class. */
export interface StagePart {
  readonly kind: "stage";
  readonly method: string;
  readonly span: Span;
  readonly stage: CalledStage;
}

/** A member that the generated class asks for. */
export type Part = Handler | StagePart;

/** All members that the class of an agent or a pipeline needs, in the order of the file. */
export function partsOf(owner: Owner, spec: Spec): readonly Part[] {
  if (!isPipeline(owner)) return handlersOf(owner, spec);
  return calledStages(owner).map((stage) => {
    return { kind: "stage", method: stageMember(stage), span: stage.span, stage };
  });
}

export function isPipeline(owner: Owner): owner is PipelineDef {
  return "stages" in owner;
}

/** For messages: `pipeline "Import"`. */
export function calledAs(owner: Owner): string {
  return `${isPipeline(owner) ? "pipeline" : "agent"} "${owner.name}"`;
}

export function statesOf(owner: Owner): readonly StateDef[] {
  return isPipeline(owner) ? [] : owner.states;
}

/** Whether a part is a property of the class, that holds what does the work. */
export function isProperty(part: Part): boolean {
  return part.kind === "stage" ? isThreaded(part.stage) : isHeld(part);
}

/** Whether a part runs on a thread, and has a file of its own. */
export function isBody(part: Part): boolean {
  return part.kind === "stage" ? isThreaded(part.stage) : part.kind === "body";
}

/** The state or the stage whose work a part does. */
export function workOf(part: Part): { readonly word: "state" | "stage"; readonly name: string } | undefined {
  if (part.kind === "stage") return { word: "stage", name: part.stage.name };
  return isOfState(part) ? { word: "state", name: part.state.name } : undefined;
}

/** The messages and publications that parts are called with, each once, by name. */
export function messagesIn(parts: readonly Part[]): readonly string[] {
  const names = parts.flatMap((part) => (part.kind === "stage" ? [] : (messageOf(part)?.name ?? [])));
  return [...new Set(names)].sort();
}
