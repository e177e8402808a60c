import { placeOf } from "../model/place.js";
import type { Reference } from "../model/spec.js";
import { type CalledStage, SKIP, STOP } from "../model/stages.js";
import { codeList } from "./text.js";

/** What the doc comment of a stage says: its place in the spec, what it does, where its results go, and its description. */
export function stageDoc(
  stage: CalledStage,
  to: readonly Reference[],
): readonly [head: string, description: string | undefined] {
  const next = to.length > 0 ? ` Next: ${codeList(to.map(({ name }) => name))}.` : "";
  return [`${subject(stage)}. ${does(stage)}${next}${failures(stage)}`, stage.description];
}

function subject(stage: CalledStage): string {
  const isWorked = stage.kind === "map" || stage.kind === "split";
  const mode = isWorked ? `, ${stage.mode === "sync" ? "sync: on a thread" : "async"}` : "";
  return `Stage \`${stage.name}\` (${stage.kind}${mode}, ${placeOf(stage.span)})`;
}

function does(stage: CalledStage): string {
  switch (stage.kind) {
    case "map":
      return "Makes one value of each.";
    case "split":
      return "Makes any number of values of each.";
    case "merge":
      return `Folds ${portion(stage)} into one: \`merged\` is undefined for the first.`;
    case "agent":
      return `Makes the \`${stage.agent.name}\` of each value, whose output is the result.`;
  }
}

function portion({ by, count }: Extract<CalledStage, { kind: "merge" }>): string {
  const values = count === undefined ? "all values" : `${count} values`;
  return by === undefined ? values : `${values} of the same \`${by.name}\``;
}

function failures({ failed }: CalledStage): string {
  if (failed.name === STOP) return "";
  return failed.name === SKIP ? " Drops a value that fails." : ` On error: \`${failed.name}\`.`;
}
