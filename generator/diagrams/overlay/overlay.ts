import type { AgentTally, StateTally, Tally } from "../../trace/tally.js";
import type { Move, Node, Picture, Row, StateNode } from "../picture.js";
import { factsOf } from "./facts.js";
import { moveKey, type Taken, takenBy } from "./taken.js";
import { countOf, failedText, stateRun, UNSAID, UNSAID_STATE } from "./words.js";

/** A picture with what a recorded run did of it. */
export function overlay(picture: Picture, { agents, span }: Tally): Picture {
  const tally = agents.get(picture.agent);
  if (tally === undefined || livesOf(tally) === 0) return untouched(picture);
  if (picture.kind === "pipeline") return pipelineRun(picture, tally, span);
  const taken = takenBy(tally);
  const whole = [...tally.states.values()].reduce((sum, { time }) => sum + time, 0);
  const nodes = picture.nodes.map((node) => nodeRun(node, tally, taken, whole));
  const moves = picture.moves.map((move) => ({ ...move, run: moveRun(move, nodes, tally, taken) }));
  const overlaid = { ...picture, nodes, moves };
  return { ...overlaid, run: factsOf(overlaid, tally, span) };
}

/** None of these agents ran: that is said once, of the whole. */
function untouched(picture: Picture): Picture {
  const run = factsOf(picture, undefined, 0);
  if (picture.kind === "pipeline") return { ...picture, run };
  const moves = picture.moves.map((move) => ({ ...move, run: UNSAID }));
  return { ...picture, nodes: picture.nodes.map(unusedNode), moves, run };
}

function unusedNode(node: Node): Node {
  if (node.kind === "end") return { ...node, run: UNSAID };
  if (node.kind !== "state") return node;
  return { ...node, rows: node.rows.map((row) => rowRun(row, undefined)), run: UNSAID_STATE };
}

/** Of pipelines failures are told, not how many values took which route. */
function pipelineRun(picture: Picture, tally: AgentTally, span: number): Picture {
  const nodes = picture.nodes.map((node) => {
    const failed = tally.states.get(node.name)?.failed ?? 0;
    return node.kind === "stage" ? { ...node, run: { failed: failedText(failed) } } : node;
  });
  return { ...picture, nodes, run: factsOf(picture, tally, span) };
}

function livesOf({ started, restarted }: AgentTally): number {
  return started + restarted;
}

function nodeRun(node: Node, tally: AgentTally, { targets }: Taken, whole: number): Node {
  if (node.kind === "end") return { ...node, run: { times: targets.get(node.name) ?? 0, says: "" } };
  if (node.kind !== "state") return node;
  return enteredState(node, tally.states.get(node.name) ?? NOTHING, whole);
}

const NOTHING: StateTally = { entered: 0, time: 0, stayed: new Map(), failed: 0 };

function enteredState(node: StateNode, state: StateTally, whole: number): StateNode {
  const heard = state.entered === 0 ? undefined : state;
  return {
    ...node,
    rows: node.rows.map((row) => rowRun(row, heard)),
    run: stateRun(state, whole),
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
  if (source?.kind === "state" && source.run?.entered === 0) return UNSAID;
  return countOf(moves.get(moveKey(source?.name ?? "", target?.name ?? "", by)) ?? 0);
}
