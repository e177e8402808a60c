import { posix } from "node:path";
import { create } from "../diagnostics/create.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Handler } from "../model/handlers.js";
import { baseName } from "../model/names.js";
import type { AgentDef } from "../model/spec.js";
import { lowerFirst } from "../text/words.js";
import type { Work } from "./work.js";

/** Whether a file is free for the body of an agent, or is one already. The agent `Door` is not `BigDoor`. */
function isOf({ name }: AgentDef, text: string | undefined): boolean {
  return text === undefined || new RegExp(`\\b${baseName(name)}\\b`).test(text);
}

/** The module of each `sync` state's body, without its ending. */
export type Bodies = ReadonlyMap<Handler, string>;

/** Finds the place of each body in a folder. Where another agent's is in the way, it gets a longer name. */
export function placeBodies(
  handlers: readonly Handler[],
  agent: AgentDef,
  folder: string,
  work: Work,
): readonly [Bodies, readonly Diagnostic[]] {
  const places = new Map<Handler, string>();
  const diagnostics: Diagnostic[] = [];
  for (const handler of handlers) {
    if (handler.kind !== "body") continue;
    const { name } = handler.state;
    const paths = [name, agent.name + name].map((word) => posix.join(folder, `${lowerFirst(word)}.sync`));
    const path = paths.find((candidate) => isOf(agent, work.text(`${candidate}.ts`)));
    if (path === undefined) {
      diagnostics.push(create("body-taken", undefined, { file: `${paths[0]}.ts`, state: name }));
    } else places.set(handler, path);
  }
  return [places, diagnostics];
}
