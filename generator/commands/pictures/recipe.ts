import { posix } from "node:path";
import type { DrawingOption, Input, Misuse } from "../command.js";
import { argument, commandLine, wordsOf } from "../commandLine.js";
import { inputOf, misuse, optionProblem, tokensOf } from "../input.js";
import { linkMisuse } from "./links.js";
import { drawing } from "./options.js";

/** What a picture is drawn from: as much as can be told without looking into a spec. */
export interface Recipe {
  /** Its path from the root of the project. */
  readonly spec: string;
  /** The options that draw, in their order, without those that say what is so anyway. Paths are from the root, too. */
  readonly words: readonly string[];
}

/** The options of a command line that draw. `path` gives a typed path as it is from the root of the project. */
export function drawingWords(input: Input, path: (typed: string) => string): readonly string[] {
  return drawing.flatMap((option) => wordsFor(option, input, path));
}

function wordsFor(option: DrawingOption, input: Input, path: (typed: string) => string): readonly string[] {
  const { name, value, repeats, isPath, isNumber } = option;
  if (value === undefined) return input.switches.has(name) ? [`--${name}`] : [];
  const given = input.lists.get(name) ?? [];
  const counted = repeats ? given : given.slice(-1);
  return counted
    .map((one) => (isNumber ? String(Number(one)) : one))
    .filter((one) => one !== option.default)
    .flatMap((one) => [`--${name}`, isPath ? argument(path(one)) : one]);
}

/** The options that `drawingWords` gave, to be looked up by name. */
export function drawingInput(words: readonly string[]): Input {
  return inputOf(tokensOf(words, drawing));
}

/** The recipe as the one line that a picture has of it. */
export function recipeLine({ spec, words }: Recipe): string {
  return commandLine("diagram", argument(spec), ...words);
}

/** Reads what `recipeLine` wrote. Somebody may have written over it, or a newer crb-gen may know more options. */
export function readRecipe(line: string): Recipe | Misuse {
  const [tool, command, ...words] = wordsOf(line);
  if (tool !== "crb-gen" || command !== "diagram") return misuse("it is no command line of crb-gen diagram");
  const tokens = tokensOf(words, drawing);
  const input = inputOf(tokens);
  const problem =
    tokens.map((token) => optionProblem(token, drawing)).find((one) => one !== undefined) ??
    linkMisuse(input);
  if (problem !== undefined) return problem;
  const [spec, ...others] = input.arguments;
  if (spec === undefined || others.length > 0) return misuse("it does not name one spec");
  return { spec: posix.normalize(spec), words: drawingWords(input, posix.normalize) };
}
