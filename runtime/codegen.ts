/**
 * The door for generated code, and for nothing else: what `generated/` imports. People import `crb-gen`.
 */
import { provideHost } from "./core/system.js";
import { nodeHost } from "./hosts/node/host.js";

provideHost(nodeHost);

export { Agent, Child } from "./core/agent.js";
export type * from "./core/contract/address.js";
export type * from "./core/contract/contexts.js";
export type * from "./core/contract/contract.js";
export type * from "./core/contract/performer.js";
export type * from "./core/contract/pipeline.js";
export type * from "./core/contract/requests.js";
export type * from "./core/contract/scope.js";
export type * from "./core/contract/sources.js";
export type * from "./core/contract/supervision.js";
export type * from "./core/contract/thread.js";
export type { Graph, Schemas } from "./core/graph/graph.js";
export type { PipelineGraph } from "./core/graph/pipeline.js";
export { Pipeline } from "./core/pipeline/pipeline.js";
