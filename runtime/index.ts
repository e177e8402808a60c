/**
 * The door for people: what programs with agents import, as `crb-gen`.
 */
import { provideHost } from "./core/system.js";
import { nodeHost } from "./hosts/node/host.js";

provideHost(nodeHost);

export { deliver } from "./core/borders/outside.js";
export type { Address, Ended, Spawnable, SpawnOptions } from "./core/contract/address.js";
export type { Awaitable, Empty } from "./core/contract/contract.js";
export { AgentError, type AgentErrorCode, isAgentError } from "./core/contract/error.js";
export type {
  Host,
  HostTimer,
  Origin,
  ThreadJob,
  ThreadResult,
  ThreadRun,
  Threads,
  Validators,
} from "./core/contract/host.js";
export type { Happening, Observation, Observer } from "./core/contract/observation.js";
export type { Performance, Performer } from "./core/contract/performer.js";
export type {
  Counts,
  Failure,
  PipelineAddress,
  SpawnablePipeline,
  StageCounts,
  Summary,
} from "./core/contract/pipeline.js";
export type { AskOptions, Responder } from "./core/contract/requests.js";
export type { Change, Stream, Subscription, Timer } from "./core/contract/sources.js";
export type {
  Finished,
  Group,
  KeyedChild,
  KeyedGroup,
  Link,
  Offspring,
  OpenGroup,
  Watch,
  WatchedEnd,
} from "./core/contract/supervision.js";
export type { ParallelOptions, ThreadContext } from "./core/contract/thread.js";
export { type FunctionOptions, type TaskContext, task } from "./core/functions/functions.js";
export { threaded } from "./core/functions/threaded.js";
export { type ThreadTask, type ThreadTaskContext, threadTask } from "./core/functions/threadTask.js";
export type { Schemas } from "./core/graph/graph.js";
export { defaultSystem, System } from "./core/system.js";
export { type NodeHostOptions, nodeHost } from "./hosts/node/host.js";
export { interruptOnSignals, type SignalOptions } from "./hosts/node/signals.js";
export { type Trace, type TraceOptions, traceTo } from "./hosts/node/trace.js";
