/**
 * A package that adds a kind of step to crb-gen: a state that runs a child process. It knows of crb-gen nothing but a type.
 */
import { type ChildProcess, spawn } from "node:child_process";
import type { Performer } from "crb-gen";

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: readonly string[]];

/** How a child process ended, and what it wrote. */
export interface Exit {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly output: string;
}

/**
 * Performs a state by a child process; `then` turns its end into a step, or throws. When the agent is interrupted the
 * child is asked to end, at a timeout or a deadline it is killed.
 */
export function shell<State, Ctx, Result>(
  commandOf: (state: State) => Command,
  then: (exit: Exit, ctx: Ctx) => Result,
): Performer<State, Ctx, Result> {
  return {
    start(state, ctx) {
      const [program, ...args] = commandOf(state);
      const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
      return {
        result: exitOf(child).then((exit) => then(exit, ctx)),
        cancel: () => void child.kill("SIGTERM"),
        terminate: () => void child.kill("SIGKILL"),
      };
    },
  };
}

/** Rejects when there is no such program. */
function exitOf(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve, reject) => {
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output: output.trim() }));
  });
}
