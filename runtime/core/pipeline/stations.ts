import { describe } from "../borders/describe.js";
import { isPromise } from "../call.js";
import type { Address, Spawnable } from "../contract/address.js";
import { AgentError } from "../contract/error.js";
import { ChunkStation } from "./chunk.js";
import type { Engine } from "./engine.js";
import { MergeStation } from "./merge.js";
import type { StageRow } from "./stage.js";
import type { Station } from "./station.js";
import { workOnThread } from "./thread.js";
import { ValueStation, type Work } from "./values.js";

/** The station of a stage in one round. */
export function stationOf(engine: Engine, stage: StageRow, refuses: boolean): Station {
  const { graph } = stage;
  if (refuses) return new ValueStation(engine, stage, refuse(engine, stage));
  if (graph.kind === "chunk") return new ChunkStation(engine, stage, graph);
  if (graph.kind === "merge") return new MergeStation(engine, stage, graph);
  if (graph.kind === "agent") return new ValueStation(engine, stage, runAgent(engine, graph.call));
  const work = graph.mode === "sync" ? workOnThread(engine, stage, graph) : handle(engine, graph.call);
  return new ValueStation(engine, stage, work);
}

function handle({ handlers }: Engine, call: string): Work {
  return ({ value }, context) => handlers[call]?.(value, context);
}

/** The stage's method makes an agent of a value; its output is the result. */
function runAgent({ handlers }: Engine, call: string): Work {
  return ({ value }, context) => {
    const agent = handlers[call]?.(value, context);
    const run = (made: unknown) => {
      if (!isSpawnable(made)) throw new TypeError(`${call} gave ${describe(made)}, not a new agent`);
      return context.run(made);
    };
    return isPromise(agent) ? Promise.resolve(agent).then(run) : run(agent);
  };
}

function isSpawnable(value: unknown): value is Spawnable<Address> {
  return typeof value === "object" && value !== null && "spawn" in value && typeof value.spawn === "function";
}

/** A value that comes round once too often. */
function refuse(engine: Engine, { name, graph }: StageRow): Work {
  return (_, context) => {
    const { id } = engine.cell;
    const { rounds = 0 } = engine.graph;
    const message = `${id}: a value came round to "${name}" more than ${rounds} times (${graph.at})`;
    context.giveUp(new AgentError("too-many-rounds", message, { agent: id, from: name, at: graph.at }));
  };
}
