import type { Cell, Handlers } from "../cell.js";
import { InvariantError } from "../contract/error.js";
import type { Counts, StageCounts, Summary } from "../contract/pipeline.js";
import { LIFE, type Life } from "./life.js";

/** What has become of all values, through all lives of a pipeline that is restarted. */
export class Books {
  readonly #cell: Cell;
  /** The object whose life it is now. */
  #agent: Handlers;
  #life: Life;
  /** What became of those of the lives before; null in the first. */
  #before: Counts | null = null;

  constructor(cell: Cell) {
    this.#cell = cell;
    this.#agent = cell.agent;
    this.#life = lifeOf(cell);
  }

  /**
   * The life now, or the last one. Of one that is over nothing stays inside, though it be over before its first turn. With
   * the next one its counts are entered.
   */
  get life(): Life {
    const { agent, over } = this.#cell;
    if (agent !== this.#agent) this.#turnOver(agent);
    if (over) this.#life.end();
    return this.#life;
  }

  #turnOver(agent: Handlers): void {
    this.#life.end();
    this.#before = this.#with(this.#life.counts);
    this.#agent = agent;
    this.#life = lifeOf(this.#cell);
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

function lifeOf({ agent, id }: Cell): Life {
  const life: unknown = Reflect.get(agent, LIFE);
  if (!isLife(life)) throw new InvariantError(`${id} is no pipeline`);
  return life;
}

function isLife(value: unknown): value is Life {
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
