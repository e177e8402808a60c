/**
 * The door for people: what programs with agents import, as `crb-gen`.
 */
import { provideHost } from "./core/system.js";
import { nodeHost } from "./hosts/node/host.js";

provideHost(nodeHost);

export type {
  Address,
  AskOptions,
  Awaitable,
  Change,
  Empty,
  Ended,
  ParallelOptions,
  Performance,
  Performer,
  Responder,
  Spawnable,
  SpawnOptions,
  Stream,
  Subscription,
  ThreadContext,
  Timer,
} from "./core/contract.js";
export { AgentError, type AgentErrorCode, isAgentError } from "./core/error.js";
export { type FunctionOptions, type TaskContext, task } from "./core/functions.js";
export type { Schemas } from "./core/graph.js";
export type {
  Host,
  HostTimer,
  Origin,
  ThreadJob,
  ThreadResult,
  ThreadRun,
  Threads,
  Validators,
} from "./core/host.js";
export type { Happening, Observation, Observer } from "./core/observation.js";
export { deliver } from "./core/outside.js";
export { defaultSystem, System } from "./core/system.js";
export { threaded } from "./core/threaded.js";
export { type ThreadTask, type ThreadTaskContext, threadTask } from "./core/threadTask.js";
export { type NodeHostOptions, nodeHost } from "./hosts/node/host.js";
export { interruptOnSignals, type SignalOptions } from "./hosts/node/signals.js";
