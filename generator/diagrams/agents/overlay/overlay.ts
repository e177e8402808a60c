import type { AgentTally, StateTally, Tally } from "../../../trace/tally.js";
import type { Row } from "../../row.js";
import type { Move, Node, Picture } from "../picture.js";
import { isUnused, type PictureRun } from "../run.js";
import { factsOf } from "./facts.js";
import { type Share, sharesOf } from "./shares.js";
import { moveKey, type Taken, takenBy } from "./taken.js";
import { countOf, stageRun, stateRun, UNSAID, UNSAID_NODE } from "./words.js";

/** A picture with what a recorded run did of it. */
export function overlay(picture: Picture, { agents, span }: Tally): Picture {
  const tally = agents.get(picture.agent);
  if (tally === undefined) return untouched(picture);
  if (picture.kind === "pipeline") return pipelineRun(picture, tally, span);
  const taken = takenBy(tally);
  const spent = spentIn(tally);
  const nodes = picture.nodes.map((node) => nodeRun(node, tally, taken, spent));
  const moves = picture.moves.map((move) => ({ ...move, run: moveRun(move, nodes, tally, taken) }));
  const overlaid = { ...picture, nodes, moves };
  return { ...overlaid, run: factsOf(overlaid, tally, span) };
}

const NO_RUN: PictureRun = { ran: false, facts: ["did not run"], undeclared: [] };

/** None of these agents ran: that is said once, of the whole. */
function untouched(picture: Picture): Picture {
  const moves = picture.moves.map((move) => ({ ...move, run: UNSAID }));
  return { ...picture, nodes: picture.nodes.map(unusedNode), moves, run: NO_RUN };
}

function unusedNode(node: Node): Node {
  if (node.kind === "start") return node;
  const unused = { ...node, run: UNSAID_NODE };
  return unused.kind === "state"
    ? { ...unused, rows: unused.rows.map((row) => rowRun(row, undefined)) }
    : unused;
}

/** Of a pipeline it is told what became of the values that came to each stage. What a stage gives takes all its routes. */
function pipelineRun(picture: Picture, tally: AgentTally, span: number): Picture {
  const giving = new Set(picture.moves.filter(isGiven).map(({ from }) => from));
  const nodes = picture.nodes.map((node, place) => {
    if (node.kind !== "stage") return node;
    const { name } = node;
    const tries = tally.states.get(name)?.failed ?? 0;
    return { ...node, run: stageRun(tally.stages.get(name), tries, giving.has(place)) };
  });
  const moves = picture.moves.map((move) => routeRun(move, nodes, tally));
  const overlaid = { ...picture, nodes, moves };
  return { ...overlaid, run: factsOf(overlaid, tally, span) };
}

function routeRun(move: Move, nodes: readonly Node[], { stages }: AgentTally): Move {
  const from = nodes[move.from];
  const stage = stages.get(from?.name ?? "");
  if (from?.kind !== "stage" || stage === undefined) return move;
  if (isUnused(from.run)) return { ...move, run: UNSAID };
  return { ...move, run: countOf(stage[takenOf(move)]) };
}

/** What becomes of the values that take a route: those of a stage that gives nothing are done there. */
function takenOf(move: Move): "failed" | "given" | "done" {
  if (move.kind === "error") return "failed";
  return isGiven(move) ? "given" : "done";
}

/** Whether values take this route that a stage has given. */
function isGiven({ kind, cause }: Move): boolean {
  return kind === "next" && cause !== "";
}

function livesOf({ started, restarted }: AgentTally): number {
  return started + restarted;
}

/** The time that was spent in the states. */
interface Spent {
  readonly shares: ReadonlyMap<string, Share | undefined>;
  /** In one state, in ms. */
  readonly longest: number;
}

function spentIn({ states }: AgentTally): Spent {
  const times = [...states.values()].map(({ time }) => time);
  const shares = sharesOf(times);
  return {
    shares: new Map([...states.keys()].map((name, place) => [name, shares[place]])),
    longest: times.reduce((most, time) => Math.max(most, time), 0),
  };
}

function nodeRun(node: Node, { states }: AgentTally, { targets }: Taken, { shares, longest }: Spent): Node {
  if (node.kind === "end") return { ...node, run: { ...UNSAID_NODE, unused: !targets.has(node.name) } };
  if (node.kind !== "state") return node;
  const state = states.get(node.name);
  return {
    ...node,
    rows: node.rows.map((row) => rowRun(row, state)),
    run: stateRun(state, shares.get(node.name), longest),
  };
}

/** `state` is undefined if it was never entered. */
function rowRun(row: Row, state: StateTally | undefined): Row {
  if (row.message === "") return row;
  return { ...row, run: state === undefined ? UNSAID : countOf(state.stayed.get(row.message) ?? 0) };
}

function moveRun(
  { kind, from, to, by }: Move,
  nodes: readonly Node[],
  tally: AgentTally,
  { moves }: Taken,
): Move["run"] & object {
  if (kind === "start") return countOf(livesOf(tally));
  const [source, target] = [nodes[from], nodes[to]];
  if (source?.kind === "state" && isUnused(source.run)) return UNSAID;
  return countOf(moves.get(moveKey(source?.name ?? "", target?.name ?? "", by)) ?? 0);
}
