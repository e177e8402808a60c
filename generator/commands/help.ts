import { wrap } from "../text/wrap.js";
import type { Command, Option } from "./command.js";
import { commands, common } from "./table.js";

const WIDTH = 80;

/** The help of one command, or of the tool. */
export function helpText(command: Command | undefined): string {
  return command === undefined ? overview() : commandHelp(command);
}

function overview(): string {
  return sections(
    "crb-gen: agents as YAML specs, typed TypeScript classes, verified transitions.",
    "Usage: crb-gen [command] [options]",
    table(
      "Commands",
      commands.map(({ name, summary }) => [name, summary]),
    ),
    table("Options", [...common, version].map(optionRow)),
    table("Examples", [
      ["crb-gen", "specs/ into generated/"],
      ["crb-gen scaffold specs/monitor.yaml --to src", "start the class you write"],
      ["crb-gen check", "in CI: is all up to date?"],
      ["crb-gen diagram specs/monitor.yaml", "draw it in the terminal"],
    ]),
    "Paths start where you are; specs and generated, at the nearest package.json.\nExit code: 0 fine, 1 errors in specs or stale files, 2 wrong usage.\nMore on a command: crb-gen <command> --help",
  );
}

const version: Option = { name: "version", short: "v", summary: "print the version" };

function commandHelp(command: Command): string {
  const required = command.options
    .filter((option) => option.required)
    .map((option) => ` ${optionName(option)}`);
  return sections(
    `${command.summary}.`,
    `Usage: crb-gen ${command.name} ${command.arguments.usage}${required.join("")} [options]`,
    ...command.about.map((paragraph) => wrap(paragraph, WIDTH).join("\n")),
    table("Options", [...command.options, ...common].map(optionRow)),
    table(
      "Examples",
      command.examples.map(({ line, what }) => [line, what]),
    ),
  );
}

function sections(...parts: readonly string[]): string {
  return `${parts.join("\n\n")}\n`;
}

function optionRow(option: Option): readonly [string, string] {
  const short = option.short === undefined ? "" : `-${option.short}, `;
  return [`${short}${optionName(option)}`, option.summary + (option.required ? " (required)" : "")];
}

function optionName({ name, value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} <${value}>`;
}

/** Two columns; when a row would be too wide, the second column goes below the first. */
function table(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  const fits = rows.every(([, right]) => width + right.length + 5 <= WIDTH);
  const lines = rows.map(([left, right]) =>
    fits ? `  ${left.padEnd(width)}   ${right}` : `  ${left}\n      ${right}`,
  );
  return [`${title}:`, ...lines].join("\n");
}
