import { posix } from "node:path";
import type { Misuse } from "../command.js";
import { argument, commandLine, wordsOf } from "../commandLine.js";
import { inputOf, misuse, optionProblem, tokensOf } from "../input.js";
import { isSpec } from "../specs.js";
import { type Drawing, drawingOf, drawingWords } from "./drawing.js";
import { linkMisuse } from "./links.js";
import { drawingOptions } from "./options.js";

/** What a picture is drawn from: as much as can be told without looking into a spec. */
export interface Recipe {
  /** Its path from the root of the project. */
  readonly spec: string;
  readonly drawing: Drawing;
}

/** The recipe as the one line that a picture has of it. */
export function recipeLine({ spec, drawing }: Recipe): string {
  return commandLine("diagram", argument(spec), ...drawingWords(drawing));
}

/** Reads what `recipeLine` wrote. Somebody may have written over it, or a newer crb-gen may know more options. */
export function readRecipe(line: string): Recipe | Misuse {
  const [tool, command, ...words] = wordsOf(line);
  if (tool !== "crb-gen" || command !== "diagram") return misuse("it is no command line of crb-gen diagram");
  const tokens = tokensOf(words, drawingOptions);
  const input = inputOf(tokens);
  const problem =
    tokens.map((token) => optionProblem(token, drawingOptions)).find((one) => one !== undefined) ??
    linkMisuse(input);
  if (problem !== undefined) return problem;
  const [spec, ...others] = input.arguments;
  if (spec === undefined || !isSpec(spec) || others.length > 0) return misuse("it does not name one spec");
  const recipe = { spec: posix.normalize(spec), drawing: drawingOf(input, posix.normalize) };
  return recipeLine(recipe) === line ? recipe : misuse("crb-gen would not write it like that");
}
