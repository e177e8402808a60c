import { AgentError, toError } from "../../core/contract/error.js";
import { defaultSystem, type System } from "../../core/system.js";
import { headerLine, observationLine } from "../../core/trace/line.js";
import { LineFile } from "./lineFile.js";

export interface TraceOptions {
  /** Whose agents are recorded. Default: the system of agents that are started without one. */
  readonly system?: System;
  /** Outputs and progress are written as well: they may be large, and secret. Default: false. */
  readonly values?: boolean;
}

export interface Trace {
  /** Writes what is left, and ends the trace. Nobody has to: what is left is written when the process exits. */
  close(): void;
}

/**
 * Records everything that happens in a system from now on, for `crb-gen diagram --trace`: JSON Lines, the first of which says the
 * format, and each other one an observation. A file that is there is written anew. Where it cannot be written (the disk is full,
 * say) that is reported once, and the trace ends; agents go on as if there were none. Never throws.
 */
export function traceTo(
  file: string | URL,
  { system = defaultSystem(), values = false }: TraceOptions = {},
): Trace {
  const { host } = system;
  let stop = () => {};
  const lines = new LineFile(file, (thrown) => {
    stop();
    host.report(failureOf(file, toError(thrown)));
  });
  lines.add(headerLine(host.now()));
  if (lines.isOpen) stop = system.record((observation) => lines.add(observationLine(observation, values)));
  return {
    close() {
      stop();
      lines.close();
    },
  };
}

function failureOf(file: string | URL, cause: Error): AgentError {
  const message = `the trace ${JSON.stringify(file)} cannot be written, and ends: ${cause.message}`;
  return new AgentError("trace-failed", message, { agent: "", cause });
}
