import { type ParseArgsConfig, parseArgs } from "node:util";
import { didYouMean } from "../diagnostics/suggest.js";
import type { Command, Input, Misuse, Option } from "./command.js";
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

type Token = ReturnType<typeof tokensOf>[number];

const everyOption: readonly Option[] = [
  ...common,
  { name: "version", short: "v", summary: "" },
  ...commands.flatMap(({ options }) => options),
];

/** Takes the words apart without judging them: the messages for what is wrong are ours. */
function tokensOf(argv: readonly string[], options: readonly Option[]) {
  const config: NonNullable<ParseArgsConfig["options"]> = {};
  for (const { name, short, value } of options)
    config[name] = {
      type: value === undefined ? "boolean" : "string",
      ...(short !== undefined && { short }),
    };
  return parseArgs({ args: [...argv], options: config, strict: false, tokens: true }).tokens;
}

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

function misuse(message: string, ...hints: readonly string[]): Misuse {
  return { asks: "misuse", message, hints };
}

function readInput(command: Command, argv: readonly string[]): Intent {
  const options = [...command.options, ...common];
  const tokens = tokensOf(argv, options);
  const found = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const wrong =
    tokens.map((token) => optionProblem(token, options)).find((problem) => problem !== undefined) ??
    missingOption(command, tokens) ??
    countProblem(command, found);
  if (wrong) return { ...wrong, hints: [...wrong.hints, `See: crb-gen ${command.name} --help`] };
  const given = tokens.flatMap((token) => (token.kind === "option" ? [token] : []));
  const values = new Map(given.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
  return {
    asks: "run",
    command,
    input: { arguments: found, values, switches: new Set(given.map(({ name }) => name)) },
  };
}

function optionProblem(token: Token, options: readonly Option[]): Misuse | undefined {
  if (token.kind !== "option") return undefined;
  const { rawName, value } = token;
  const option = options.find(({ name }) => name === token.name);
  if (!option)
    return misuse(
      `unknown option "${rawName}"`,
      ...didYouMean(
        rawName,
        options.map(({ name }) => `--${name}`),
      ),
    );
  if (option.value === undefined)
    return value === undefined ? undefined : misuse(`the option "${rawName}" is a switch and takes no value`);
  if (value === undefined || value === "")
    return misuse(`the option "${rawName}" needs a value: ${rawName} <${option.value}>`);
  if (!token.inlineValue && value.startsWith("-"))
    return misuse(
      `the option "${rawName}" needs a value, but "${value}" follows`,
      `If that is the value: ${rawName}=${value}`,
    );
  if (option.choices && !option.choices.includes(value))
    return misuse(
      `"${value}" is not a value of "${rawName}"`,
      `Values: ${option.choices.join(", ")}`,
      ...didYouMean(value, option.choices),
    );
  return undefined;
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
