// Made by crb-gen from specs/ticks.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Tick` (specs/ticks.yaml:2). */
export interface Tick {
  at: number;
}

/** Publication `Ticks` (specs/ticks.yaml:1). */
export declare namespace Ticks {
  /** What a new subscriber is given first. */
  type Snapshot = number;
  /** What subscribers are told from then on. */
  type Update = Tick;
  type Change = crb.Change<Snapshot, Update>;
  /** Whatever publishes `Ticks`. */
  interface Publisher {
    ticks(listener: (change: Change) => void): crb.Subscription;
  }
}
