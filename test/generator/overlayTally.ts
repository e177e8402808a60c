import { agentPicture } from "../../generator/diagrams/agents/agentPicture.js";
import type { Picture } from "../../generator/diagrams/agents/picture.js";
import type { Spec } from "../../generator/model/spec.js";
import type { AgentTally, MoveTally, StateTally, Tally } from "../../generator/trace/tally.js";

/** What a recorded run of one agent did, of which a test says what is its concern. */
export function tallyOfOne(agent: string, told: Partial<AgentTally>, span = 10_000): Tally {
  return { span, agents: new Map([[agent, agentTally(told)]]), strangers: [] };
}

export function agentTally(told: Partial<AgentTally>): AgentTally {
  const nothing = {
    started: 1,
    restarted: 0,
    ended: new Map(),
    states: new Map(),
    moves: [],
    stages: new Map(),
  };
  return { ...nothing, ...told };
}

export function stateTally(told: Partial<StateTally> = {}): StateTally {
  return { entered: 1, time: 0, stayed: new Map(), failed: 0, retried: 0, ...told };
}

/** A run that went everywhere but for a share of what there is, up to thousands of times, the same for a seed. */
export function randomTally(spec: Spec, random: () => number, missed: number): Tally {
  const isDone = () => random() >= missed;
  const times = () => Math.floor(10 ** (random() * 5));
  const agents = spec.agents.map((agent) => {
    const picture = agentPicture(agent, spec);
    const states = picture.nodes.flatMap((node): readonly (readonly [string, StateTally])[] => {
      if (node.kind !== "state" || !isDone()) return [];
      const stays = node.rows.filter(({ message }) => message !== "" && isDone());
      const stayed = new Map(stays.map(({ message }) => [message, times()] as const));
      return [[node.name, stateTally({ entered: times(), time: times(), stayed, failed: times() % 3 })]];
    });
    const moves = movesOf(picture).filter(isDone);
    return [
      agent.name,
      agentTally({
        started: times(),
        states: new Map(states),
        moves: moves.map((move) => ({ ...move, count: times() })),
      }),
    ] as const;
  });
  return { span: 1_000 * times(), agents: new Map(agents), strangers: [] };
}

/** All moves that a run can make, as the runtime tells them. */
export function movesOf({ nodes, moves }: Picture): readonly Omit<MoveTally, "count">[] {
  return moves
    .filter(({ kind }) => kind !== "start")
    .map(({ from, to, by }) => ({ from: nodes[from]?.name ?? "", to: nodes[to]?.name ?? "", by }));
}
