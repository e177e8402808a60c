import type { Cell } from "../cell.js";
import { InvariantError } from "../contract/error.js";
import type { Counts } from "../contract/pipeline.js";
import { Address } from "../messages/address.js";
import { processAll } from "./processAll.js";

/** The member of a pipeline's class that runs its stages. Names in specs hold no `$`. */
export const STAGES = "$stages";

/** What runs the stages of a pipeline, as its address sees it. */
export interface Flow {
  push(cell: Cell, input: unknown, waits?: boolean): Promise<void>;
  close(): void;
  outputs(cell: Cell): AsyncIterable<unknown>;
  readonly counts: Counts;
}

/** Where a pipeline is reached. */
export class FlowAddress extends Address {
  push(input: unknown): Promise<void> {
    return flowOf(this.$cell).push(this.$cell, input);
  }

  close(): void {
    flowOf(this.$cell).close();
  }

  get outputs(): AsyncIterable<unknown> {
    return flowOf(this.$cell).outputs(this.$cell);
  }

  get counts(): Counts {
    return flowOf(this.$cell).counts;
  }

  process(inputs: Iterable<unknown> | AsyncIterable<unknown>): AsyncIterable<unknown> {
    return processAll(this.$cell, flowOf(this.$cell), inputs);
  }
}

function flowOf({ agent, id }: Cell): Flow {
  const flow: unknown = agent[STAGES];
  if (!isFlow(flow)) throw new InvariantError(`${id} is no pipeline`);
  return flow;
}

function isFlow(value: unknown): value is Flow {
  return typeof value === "object" && value !== null && "push" in value;
}
