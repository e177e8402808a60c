import { createRequire } from "node:module";
import { readArguments } from "./commands/arguments.js";
import type { Command, Input, Misuse, Outcome, Untold, World } from "./commands/command.js";
import { helpText } from "./commands/help.js";
import { notInstalled } from "./commands/notInstalled.js";
import { countOf, hasErrors } from "./diagnostics/count.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { shipped } from "./disk/shipped.js";
import { type Disk, openDisk, projectRoot } from "./disk.js";
import { Progress } from "./progress.js";
import { isColored, isSteerable, type Surroundings } from "./surroundings.js";
import { plural } from "./text/words.js";

/** 0 fine, 1 errors in specs or stale files, 2 wrong usage, 70 a bug of ours. */
type ExitCode = 0 | 1 | 2 | 70;

/** Runs one command line. Never rejects: a crash of ours is reported and gives 70. */
export async function cli(argv: readonly string[], around: Surroundings): Promise<ExitCode> {
  try {
    return await answer(argv, around);
  } catch (error) {
    const missing = notInstalled(error);
    if (missing) return complain(missing, argv.includes("--json"), around);
    const crash = crashOf(argv, error);
    around.stderr.write(crashReport(crash));
    if (argv.includes("--json")) around.stdout.write(jsonText({ ok: false, crash }));
    return 70;
  }
}

async function answer(argv: readonly string[], around: Surroundings): Promise<ExitCode> {
  const disk = openDisk(projectRoot(around.cwd), around.cwd);
  const intent = readArguments(argv, (word) => disk.kind(disk.path(word)) !== "nothing");
  const json = argv.includes("--json");
  if (intent.asks === "help") return say(helpText(intent.command), around);
  if (intent.asks === "version") return say(`${toolVersion()}\n`, around);
  if (intent.asks === "misuse") return complain(intent, json, around);

  const { command, input } = intent;
  const outcome = await inWorld(disk, json, around, async (world) =>
    command.isRepeatable ? repeat(command, input, world) : (await command.load())(input, world),
  );
  if ("asks" in outcome) return complain(outcome, json, around);
  return json ? showJson(command, outcome, around) : show(outcome, around);
}

/** Loaded only here: help needs no receipts. */
async function repeat(command: Command, input: Input, world: World): Promise<Outcome | Misuse> {
  const [{ runOnce }, { identity }] = await Promise.all([
    import("./receipts/receipts.js"),
    import("./disk/identity.js"),
  ]);
  return runOnce(command, input, world, identity);
}

/** What a command may use. With `--json` there is nobody to talk to. */
async function inWorld<T>(
  disk: Disk,
  json: boolean,
  around: Surroundings,
  body: (world: World) => Promise<T>,
): Promise<T> {
  const { stdout, stderr, now, ask, interruption } = around;
  const progress = new Progress((text) => stderr.write(text), now);
  const isSeen = !json && isSteerable(stderr, around);
  try {
    return await body({
      disk,
      shipped,
      version: toolVersion(),
      ...(ask && !json && { ask }),
      progress: (text) => isSeen && progress.show(text),
      print: (text, data) => {
        progress.clear();
        if (!json) stdout.write(text);
        else if (data !== undefined) stdout.write(`${JSON.stringify(data)}\n`);
      },
      interruption,
      color: !json && isColored(stdout, around),
    });
  } finally {
    progress.clear();
  }
}

function say(text: string, { stdout }: Surroundings): ExitCode {
  stdout.write(text);
  return 0;
}

function complain({ message, hints }: Misuse, json: boolean, { stdout, stderr }: Surroundings): ExitCode {
  if (json) stdout.write(jsonText({ ok: false, misuse: { message, hints } }));
  else stderr.write([`crb-gen: ${message}`, ...hints.map((hint) => `  ${hint}`), ""].join("\n"));
  return 2;
}

async function show(outcome: Outcome, around: Surroundings): Promise<ExitCode> {
  const { diagnostics, untold, text, despite } = outcome;
  if (diagnostics.length > 0) {
    const { formatDiagnostic } = await import("./diagnostics/format.js");
    const color = isColored(around.stderr, around);
    const frames = diagnostics.map(
      (diagnostic) => `${formatDiagnostic(diagnostic, { color }).trimEnd()}\n\n`,
    );
    const consequence = hasErrors(diagnostics) && despite !== undefined ? `: ${despite}` : "";
    around.stderr.write(`${frames.join("")}${countOf(diagnostics)}${filesOf(diagnostics)}${consequence}\n`);
  }
  if (untold && untold.warnings.length > 0) around.stderr.write(untoldLine(untold));
  around.stdout.write(text);
  return exitCodeOf(outcome);
}

function untoldLine({ warnings, toldBy }: Untold): string {
  return `${countOf(warnings)}${filesOf(warnings)} not shown: ${toldBy}\n`;
}

async function showJson(command: Command, outcome: Outcome, around: Surroundings): Promise<ExitCode> {
  const code = exitCodeOf(outcome);
  if (outcome.data === undefined) return code;
  const { toJson } = await import("./diagnostics/format.js");
  const diagnostics = [...(outcome.untold?.warnings ?? []), ...outcome.diagnostics].map(toJson);
  around.stdout.write(jsonText({ command: command.name, ok: code === 0, diagnostics, ...outcome.data }));
  return code;
}

function exitCodeOf({ ok, diagnostics }: Outcome): ExitCode {
  return ok && !hasErrors(diagnostics) ? 0 : 1;
}

/** " in 1 file". */
function filesOf(diagnostics: readonly Diagnostic[]): string {
  const files = new Set(diagnostics.flatMap(({ span }) => (span ? [span.source.file] : []))).size;
  return files === 0 ? "" : ` in ${plural(files, "file")}`;
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

interface Crash {
  readonly version: string;
  readonly platform: string;
  readonly argv: readonly string[];
  readonly stack: string;
}

function crashOf(argv: readonly string[], error: unknown): Crash {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const platform = `Node ${process.version}, ${process.platform} ${process.arch}`;
  return { version: toolVersion(), platform, argv, stack };
}

function crashReport({ version, platform, argv, stack }: Crash): string {
  return [
    "crb-gen crashed: this is a bug of crb-gen, not of your spec. No file was left half written.",
    "Please report it with the lines below and, if you may, the spec.",
    "",
    `  crb-gen ${version}, ${platform}`,
    `  crb-gen ${argv.join(" ")}`,
    ...stack.split("\n").map((line) => `  ${line}`),
    "",
  ].join("\n");
}

function toolVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)("crb-gen/package.json");
  const known = typeof manifest === "object" && manifest !== null && "version" in manifest;
  return known ? String(manifest.version) : "of unknown version";
}
