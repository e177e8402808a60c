import type { Ask } from "./commands/command.js";

/** Where a command line is run: given, so that tests can run it in their own process. */
export interface Surroundings {
  /** The working directory, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** A clock, in ms. */
  readonly now: () => number;
  /** Fires when the process is asked to end, which from this call on does not kill it. */
  readonly interruption: () => AbortSignal;
  /** Absent when there is no terminal to ask at. */
  readonly ask?: Ask;
}

export interface Sink {
  readonly isTTY: boolean;
  write(text: string): void;
}

/** https://no-color.org decides first, then FORCE_COLOR, then whether a person is reading. */
export function isColored(sink: Sink, around: Surroundings): boolean {
  const { env } = around;
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  return isSteerable(sink, around);
}

/** Whether it is a terminal that can do more than print line after line. */
export function isSteerable(sink: Sink, { env }: Surroundings): boolean {
  return sink.isTTY && env.TERM !== "dumb";
}
