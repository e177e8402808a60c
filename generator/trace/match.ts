import { create } from "../diagnostics/create.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { targetsByState } from "../model/moves.js";
import { isEnd } from "../model/names.js";
import type { AgentDef, Spec } from "../model/spec.js";
import type { AgentTally, Tally } from "./tally.js";

/** So many names are listed; of more it is told how many there are. */
const MOST = 8;

/** The names of what the specs declare, to be found in a trace. */
export function declaredIn(specs: readonly Spec[]): readonly string[] {
  return specs.flatMap(({ agents, pipelines }) => [...agents, ...pipelines].map(({ name }) => name));
}

/** What speaks against a tally being one of these specs. What else their runs had in them is nobody's concern. */
export function mismatches({ agents, strangers }: Tally, specs: readonly Spec[]): readonly Diagnostic[] {
  const declared = declaredIn(specs);
  if (!declared.some((name) => agents.has(name))) return [nothingTraced(strangers, declared, specs)];
  return specs.flatMap((spec) =>
    spec.agents.flatMap((agent) => {
      const tally = agents.get(agent.name);
      return tally === undefined ? [] : undeclared(agent, spec, tally);
    }),
  );
}

function nothingTraced(
  traced: readonly string[],
  declared: readonly string[],
  specs: readonly Spec[],
): Diagnostic {
  const files = specs.map(({ file }) => `"${file}"`);
  return create("nothing-traced", undefined, {
    specs: listed(files),
    traced: traced.length > MOST ? `${traced.slice(0, MOST).join(", ")} and others` : listed(traced),
    declared: listed(declared),
  });
}

function undeclared(agent: AgentDef, spec: Spec, { states, moves }: AgentTally): readonly Diagnostic[] {
  const targets = targetsByState(agent);
  const unknown = [...states.keys()].filter((name) => !targets.has(name) && !isEnd(name));
  const undeclaredMoves = moves
    .filter(({ from, to }) => targets.get(from)?.includes(to) === false)
    .map(({ from, to }) => `${from} → ${to}`);
  const what = [...unknown.map((name) => `the state ${name}`), ...new Set(undeclaredMoves)];
  if (what.length === 0) return [];
  return [create("undeclared-moves", undefined, { agent: agent.name, spec: spec.file, what: listed(what) })];
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return "nothing";
  const some = names.slice(0, MOST);
  return names.length > MOST ? `${some.join(", ")} and ${names.length - MOST} more` : some.join(", ");
}
