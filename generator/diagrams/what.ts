import type { PipelineDef } from "../model/pipelines.js";
import type { AgentDef } from "../model/spec.js";
import type { Mode } from "./agents/picture.js";

/** An actor has states of mode `events`, a task has others that do work; many are both in turn. */
export type What = "actor" | "task" | "actor · task" | "pipeline";

/** What an agent or a pipeline is, wherever it is drawn as a whole. */
export function whatOf(def: AgentDef | PipelineDef): What {
  if (!("states" in def)) return "pipeline";
  const modes = new Set(def.states.map(({ mode }) => mode));
  if (!modes.has("events")) return "task";
  return modes.has("async") || modes.has("sync") || modes.has("custom") ? "actor · task" : "actor";
}

/** The mode whose colours it has: an actor those of its `events` states. */
export function toneOfWhat(what: What): Mode {
  if (what === "pipeline") return "duty";
  return what === "task" ? "async" : "events";
}
