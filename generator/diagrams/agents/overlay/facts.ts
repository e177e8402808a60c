import { isEnd } from "../../../model/names.js";
import { plural } from "../../../text/words.js";
import type { AgentTally } from "../../../trace/tally.js";
import { plain } from "../../plain.js";
import type { Picture } from "../picture.js";
import type { PictureRun } from "../run.js";
import { declaredIn, unusedOf } from "./coverage.js";
import { moveKey } from "./taken.js";
import { spanText } from "./words.js";

/** What is to be said of the run as a whole. `span` is in ms. */
export function factsOf(picture: Picture, tally: AgentTally, span: number): PictureRun {
  const { started, restarted, ended } = tally;
  const undeclared = undeclaredBy(picture, tally);
  return {
    ran: true,
    facts: [
      `${started === 0 ? "recorded for" : `${plural(started, picture.kind)} in`} ${spanText(span)}`,
      ...coverageFacts(picture),
      ...(restarted === 0 ? [] : [plural(restarted, "restart")]),
      ...[...ended].map(([how, count]) => `${count} ${plain(how)}`),
      ...(undeclared.length === 0 ? [] : [`${undeclared.length} not declared here`]),
    ],
    undeclared,
  };
}

function coverageFacts(picture: Picture): readonly string[] {
  const declared = declaredIn(picture);
  const unused = unusedOf(declared);
  return (["move", "state", "stage", "stay"] as const).flatMap((word) => {
    const [all, left] = [declared[`${word}s`].length, unused[`${word}s`].length];
    const name = word === "move" && picture.kind === "pipeline" ? "route" : word;
    return all === 0 ? [] : [`${all - left} of ${plural(all, name)}`];
  });
}

/** What the runtime told of and the picture does not have. */
function undeclaredBy({ kind, nodes, moves }: Picture, tally: AgentTally): readonly string[] {
  if (kind === "pipeline") return [];
  const names = new Map(nodes.map((node, place) => [place, node.name] as const));
  const known = new Set(
    moves.map(({ from, to, by }) => moveKey(names.get(from) ?? "", names.get(to) ?? "", by)),
  );
  const states = new Set(names.values());
  return [
    ...[...tally.states.keys()].filter((name) => !states.has(name) && !isEnd(name)).map(plain),
    ...tally.moves
      .filter(({ from, to, by }) => !known.has(moveKey(from, to, by)))
      .map(({ from, to, by, count }) => plain(`${from} to ${to} by ${by} ×${count}`)),
  ];
}
