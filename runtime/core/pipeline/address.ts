import type { Counts, Summary } from "../contract/pipeline.js";
import { Address } from "../messages/address.js";
import { doorOf } from "./door.js";
import { processAll } from "./processAll.js";
import { runAll } from "./runAll.js";

/** Where a pipeline is reached. */
export class PipelineAddress extends Address {
  push(input: unknown): Promise<void> {
    return doorOf(this.$cell).push(input);
  }

  close(): void {
    doorOf(this.$cell).close();
  }

  get outputs(): AsyncIterable<unknown> {
    return doorOf(this.$cell).read();
  }

  get counts(): Counts {
    return doorOf(this.$cell).books.counts;
  }

  process(inputs: unknown): AsyncIterable<unknown> {
    return processAll(this.$cell, doorOf(this.$cell), inputs);
  }

  /** Takes all of them, and closes. */
  $run(inputs: unknown): Promise<Summary> {
    return runAll(this.$cell, doorOf(this.$cell), inputs);
  }
}
