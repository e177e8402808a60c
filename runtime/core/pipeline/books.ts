import type { Cell } from "../cell.js";
import { InvariantError } from "../contract/error.js";
import type { Counts, StageCounts, Summary } from "../contract/pipeline.js";
import { FLOW, type Flow } from "./flow.js";

/** What has become of all values, through all lives of a pipeline that is restarted. */
export class Books {
  readonly #cell: Cell;
  #life: Flow | null = null;
  /** What became of those of the lives before; null in the first. */
  #before: Counts | null = null;

  constructor(cell: Cell) {
    this.#cell = cell;
  }

  /**
   * The life now, or the last one. Of one that is over nothing stays inside, though it be over before its first turn. With
   * the next one its counts are entered.
   */
  get life(): Flow {
    const life = flowOf(this.#cell);
    const last = this.#life;
    this.#life = life;
    if (last !== null && last !== life) this.#enter(last);
    if (this.#cell.over) life.end();
    return life;
  }

  #enter(last: Flow): void {
    last.end();
    this.#before = this.#with(last.counts);
  }

  /** How many inputs the lives before this one took. */
  get inputsBefore(): number {
    void this.life;
    return this.#before?.inputs ?? 0;
  }

  get counts(): Counts {
    return this.#with(this.life.counts);
  }

  get summary(): Summary {
    const { stages: _, ...summary } = this.counts;
    return summary;
  }

  #with(counts: Counts): Counts {
    return this.#before === null ? counts : sumOf(this.#before, counts);
  }
}

function flowOf({ agent, id }: Cell): Flow {
  const flow: unknown = Reflect.get(agent, FLOW);
  if (!isFlow(flow)) throw new InvariantError(`${id} is no pipeline`);
  return flow;
}

function isFlow(value: unknown): value is Flow {
  return typeof value === "object" && value !== null && "offer" in value;
}

function sumOf(one: Counts, other: Counts): Counts {
  const stages = { ...one.stages };
  for (const [name, counts] of Object.entries(other.stages)) {
    const before = stages[name];
    stages[name] = before === undefined ? counts : stageSum(before, counts);
  }
  return {
    inputs: one.inputs + other.inputs,
    outputs: one.outputs + other.outputs,
    failed: one.failed + other.failed,
    dropped: one.dropped + other.dropped,
    lost: one.lost + other.lost,
    stages,
  };
}

function stageSum(one: StageCounts, other: StageCounts): StageCounts {
  return {
    waiting: one.waiting + other.waiting,
    running: one.running + other.running,
    done: one.done + other.done,
    failed: one.failed + other.failed,
    lost: one.lost + other.lost,
    given: one.given + other.given,
  };
}
