import type { Engine } from "./engine.js";
import type { Item } from "./item.js";
import type { StageRow } from "./stage.js";
import type { StageContext } from "./stageContext.js";
import { WorkStation } from "./work.js";

/** What a stage does with a value: the result, or its promise. */
export type Work = (item: Item, context: StageContext) => unknown;

/** A station that works on each value by itself. */
export class ValueStation extends WorkStation {
  readonly #work: Work;

  constructor(engine: Engine, stage: StageRow, work: Work) {
    super(engine, stage);
    this.#work = work;
  }

  override work(item: Item, context: StageContext): unknown {
    return this.#work(item, context);
  }
}
