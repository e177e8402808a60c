import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Format, Kind } from "../diagrams/names.js";
import type { Shipped } from "../disk/shipped.js";
import type { Disk } from "../disk.js";

/** One command as data: its help, its arguments and where its code is. */
export interface Command {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** What it does, in paragraphs. */
  readonly about: readonly string[];
  /** How its arguments are written in the usage line, and how many it takes. */
  readonly arguments: { readonly usage: string; readonly min: number; readonly max: number };
  readonly options: readonly Option[];
  readonly examples: readonly Example[];
  /** Its outcome depends on nothing but its input and what it sees of the disk: see `runOnce`. */
  readonly isRepeatable?: true;
  /** Loaded when it is run, so that help needs neither parser nor compiler. */
  readonly load: () => Promise<Run>;
}

export interface Option {
  readonly name: string;
  readonly short?: string;
  /** What its value is called in the help; without one it is a switch. */
  readonly value?: string;
  /** All values it takes. */
  readonly choices?: readonly string[];
  /** Its value is a number, and this is the least. */
  readonly least?: number;
  readonly required?: boolean;
  readonly summary: string;
}

/** An option that says what a picture shows: its recipe has it. */
export interface DrawingOption extends Option {
  /** What it is for. Absent: for all. */
  readonly formats?: readonly Format[];
  readonly kinds?: readonly Kind[];
}

interface Example {
  readonly line: string;
  readonly what: string;
}

/** A command line, checked against its command. */
export interface Input {
  readonly arguments: readonly string[];
  /** Of each option that has a value, the last. */
  readonly values: ReadonlyMap<string, string>;
  /** All of them, for options that may be repeated. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly switches: ReadonlySet<string>;
}

/** Asks the person at the terminal. Without a value there was no answer: the terminal was closed, say. */
export type Ask = (question: string) => Promise<string | undefined>;

/** What a command is given of the outside world. */
export interface World {
  readonly disk: Disk;
  readonly shipped: Shipped;
  /** Of crb-gen itself. */
  readonly version: string;
  /** Absent when nobody is there to answer. */
  readonly ask?: Ask;
  /** Tells a person who waits how far it is, in a few words that replace the last ones. May be called often. */
  readonly progress: (text: string) => void;
  /** Says something before the command is done: the text to people; the data, one line of JSON, to tools. */
  readonly print: (text: string, data?: object) => void;
  /** Asked once by a command that runs until it is stopped: Ctrl-C then fires this instead of killing it. */
  readonly interruption: () => AbortSignal;
  /** Whether what goes to stdout may be coloured. */
  readonly color: boolean;
}

export type Run = (input: Input, world: World) => Promise<Outcome | Misuse>;

/** A command line that makes no sense. */
export interface Misuse {
  readonly asks: "misuse";
  readonly message: string;
  readonly hints: readonly string[];
}

export interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  /** Warnings that another command is there to tell: people are given their number, tools all of them. */
  readonly untold?: Untold;
  /** False makes the exit code 1; so does a diagnostic that is an error. */
  readonly ok: boolean;
  /** For people, on stdout. */
  readonly text: string;
  /** For tools: what `--json` says besides `ok` and the diagnostics. Without it, everything was said before. */
  readonly data?: object;
  /** Ends the line that counts the diagnostics: what the errors mean for the command. */
  readonly despite?: string;
}

export interface Untold {
  readonly warnings: readonly Diagnostic[];
  /** The command line that tells them. */
  readonly toldBy: string;
}

/** Nothing was done: `diagnostics` says why. */
export function refused(
  diagnostics: readonly Diagnostic[],
  data: object,
  despite = "nothing was written",
): Outcome {
  return { diagnostics, ok: false, text: "", data, despite };
}
