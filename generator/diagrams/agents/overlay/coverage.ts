import type { Row } from "../../row.js";
import type { Move, Picture, StageNode, StateNode } from "../picture.js";
import { isUnused } from "../run.js";

/** What a run could do of a picture, to be told from what it did: its states, its moves, the rows that may stay. */
export interface Coverage {
  readonly states: readonly StateNode[];
  /** Those that told something. */
  readonly stages: readonly StageNode[];
  readonly moves: readonly Move[];
  readonly stays: readonly Stay[];
}

/** A message or a timer that may leave its state as it is. */
interface Stay {
  readonly state: StateNode;
  readonly row: Row;
}

/** All that a picture declares and a run tells of. That agents start, or values come in, is no move. */
export function declaredIn({ nodes, moves }: Picture): Coverage {
  const states = nodes.filter((node) => node.kind === "state");
  return {
    states,
    stages: nodes.filter((node) => node.kind === "stage").filter(({ run }) => run && run.says.length > 0),
    moves: moves.filter(({ kind, run }) => kind !== "start" && run !== undefined),
    stays: states.flatMap((state) =>
      state.rows.flatMap((row) => (row.message !== "" ? [{ state, row }] : [])),
    ),
  };
}

/** What of it a recorded run never did. */
export function unusedOf({ states, stages, moves, stays }: Coverage): Coverage {
  return {
    stages: stages.filter(({ run }) => isUnused(run)),
    states: states.filter(({ run }) => isUnused(run)),
    moves: moves.filter(({ run }) => isUnused(run)),
    stays: stays.filter(({ row }) => isUnused(row.run)),
  };
}
