import { type ParseArgsConfig, parseArgs } from "node:util";
import { didYouMean } from "../diagnostics/suggest.js";
import type { Input, Misuse, Option } from "./command.js";

/** A word of a command line, or an option with its value. */
export type Token = ReturnType<typeof tokensOf>[number];

/** Takes the words apart without judging them: the messages for what is wrong are ours. */
export function tokensOf(argv: readonly string[], options: readonly Option[]) {
  const config: NonNullable<ParseArgsConfig["options"]> = {};
  for (const { name, short, value } of options)
    config[name] = {
      type: value === undefined ? "boolean" : "string",
      ...(short !== undefined && { short }),
    };
  return parseArgs({ args: [...argv], options: config, strict: false, tokens: true }).tokens;
}

/** What the words say, once there is nothing wrong with them. */
export function inputOf(tokens: readonly Token[]): Input {
  const given = tokens.flatMap((token) => (token.kind === "option" ? [token] : []));
  const lists = new Map<string, readonly string[]>();
  for (const { name, value } of given)
    if (value !== undefined) lists.set(name, [...(lists.get(name) ?? []), value]);
  return {
    arguments: tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : [])),
    values: new Map([...lists].flatMap(([name, all]) => all.slice(-1).map((last) => [name, last] as const))),
    lists,
    switches: new Set(given.map(({ name }) => name)),
  };
}

/** What is wrong with an option and its value. */
export function optionProblem(token: Token, options: readonly Option[]): Misuse | undefined {
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
  if (option.least !== undefined && !(numberIn(value) >= option.least))
    return misuse(`"${value}" is not a value of "${rawName}"`, `A number, at least ${option.least}`);
  if (option.choices && !option.choices.includes(value))
    return misuse(
      `"${value}" is not a value of "${rawName}"`,
      `Values: ${option.choices.join(", ")}`,
      ...didYouMean(value, option.choices),
    );
  return undefined;
}

/** A number as people write it: no `0x2`. NaN: it is none. */
function numberIn(text: string): number {
  const number = /^[\d.]+(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : Number.NaN;
}

export function misuse(message: string, ...hints: readonly string[]): Misuse {
  return { asks: "misuse", message, hints };
}
