import { type Peer, type PeerId, peers } from "../peers/all.js";
import { type RowId, rows } from "../rows/all.js";
import type { Crowd, Work } from "../rows/row.js";

/** Who does the work of a row: `crb-gen`, or a peer. */
export type ContestantId = "crb-gen" | PeerId;

export const contestantIds: readonly ContestantId[] = ["crb-gen", ...(Object.keys(peers) as PeerId[])];

/** As tables call it. */
export function nameOf(id: ContestantId): string {
  return id === "crb-gen" ? id : peers[id].name;
}

/** The package that it is installed by, or undefined for what is part of this repository. */
export function packageOf(id: ContestantId): string | undefined {
  return id === "crb-gen" ? undefined : (peers[id] as Peer).package;
}

/** What a contestant does for a row; undefined where it has nothing of the kind. */
export async function workOf(row: RowId, id: ContestantId): Promise<Work | Crowd | undefined> {
  if (id === "crb-gen") return rows[row].ours;
  return (await peers[id].load()).works[row];
}

/** Who takes part in a row. */
export async function contestantsOf(row: RowId): Promise<ContestantId[]> {
  const works = await Promise.all(contestantIds.map((id) => workOf(row, id)));
  return contestantIds.filter((_, index) => works[index] !== undefined);
}
