import { didYouMean } from "../diagnostics/suggest.js";
import type { Command, Input, Misuse, Option } from "./command.js";
import { inputOf, misuse, optionProblem, type Token, tokensOf } from "./input.js";
import { commands, common } from "./table.js";

/** What a command line asks for. */
type Intent =
  | { readonly asks: "run"; readonly command: Command; readonly input: Input }
  | { readonly asks: "help"; readonly command: Command | undefined }
  | { readonly asks: "version" }
  | Misuse;

/**
 * Reads a command line. `isThere` says whether a word names a file or folder: then `crb-gen specs` means
 * `crb-gen generate specs`.
 */
export function readArguments(argv: readonly string[], isThere: (word: string) => boolean): Intent {
  const words = tokensOf(argv, everyOption);
  const first = words.find((token) => token.kind === "positional");
  const asked = (name: string) => words.some((token) => token.kind === "option" && token.name === name);
  if (first?.value === "help") return readArguments([...without(argv, first.index), "--help"], isThere);

  const named = commands.find(({ name }) => name === first?.value);
  if (first && !named && !looksLikePath(first.value) && !isThere(first.value)) {
    // In `--ot src` the option is what is wrong, not the word after it.
    const wrong = words
      .filter(({ index }) => index < first.index)
      .map((token) => optionProblem(token, everyOption));
    return wrong.find((problem) => problem !== undefined) ?? unknownCommand(first.value);
  }
  if (asked("help")) return { asks: "help", command: named };
  if (!first && asked("version")) return { asks: "version" };
  const command = named ?? generate();
  return readInput(command, named && first ? without(argv, first.index) : argv);
}

const everyOption: readonly Option[] = [
  ...common,
  { name: "version", short: "v", summary: "" },
  ...commands.flatMap(({ options }) => options),
];

function without(argv: readonly string[], index: number): readonly string[] {
  return argv.filter((_, at) => at !== index);
}

function looksLikePath(word: string): boolean {
  return /[./\\]/.test(word);
}

function generate(): Command {
  const [first] = commands;
  if (first === undefined) throw new Error("invariant: the table of commands begins with the default one");
  return first;
}

function unknownCommand(word: string): Misuse {
  const names = commands.map(({ name }) => name);
  const hints = didYouMean(word, names);
  const none = hints.length === 0 ? [`Commands: ${names.join(", ")}`] : [];
  return misuse(`unknown command "${word}"`, ...hints, ...none, "See: crb-gen --help");
}

function readInput(command: Command, argv: readonly string[]): Intent {
  const options = [...command.options, ...common];
  const tokens = tokensOf(argv, options);
  const input = inputOf(tokens);
  const wrong =
    tokens.map((token) => optionProblem(token, options)).find((problem) => problem !== undefined) ??
    missingOption(command, tokens) ??
    countProblem(command, input.arguments);
  if (wrong) return { ...wrong, hints: [...wrong.hints, `See: crb-gen ${command.name} --help`] };
  return { asks: "run", command, input };
}

function missingOption(command: Command, tokens: readonly Token[]): Misuse | undefined {
  const missing = command.options.find(
    ({ name, required }) =>
      required && !tokens.some((token) => token.kind === "option" && token.name === name),
  );
  return (
    missing && misuse(`${command.name} needs --${missing.name} <${missing.value}>: the ${missing.summary}`)
  );
}

function countProblem(command: Command, found: readonly string[]): Misuse | undefined {
  const { min, max, usage } = command.arguments;
  if (found.length < min) return misuse(`${command.name} needs ${usage}`);
  const one = usage.replace(/^\[(.*)\]$/, "<$1>");
  if (found.length > max) return misuse(`${command.name} takes one ${one}, but "${found[max]}" follows`);
  return undefined;
}
