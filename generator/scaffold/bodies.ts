import { posix } from "node:path";
import { create } from "../diagnostics/create.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { baseName } from "../model/names.js";
import { lowerFirst } from "../text/words.js";
import { isBody, type Owner, type Part, workOf } from "./owner.js";
import type { Work } from "./work.js";

/** Whether a file is free for a body of an agent or a pipeline, or is one already. The agent `Door` is not `BigDoor`. */
function isOf({ name }: Owner, text: string | undefined): boolean {
  return text === undefined || new RegExp(`\\b${baseName(name)}\\b`).test(text);
}

/** The module of each body that runs on a thread, without its ending. */
export type Bodies = ReadonlyMap<Part, string>;

/** Finds the place of each body in a folder. Where another's is in the way, it gets a longer name. */
export function placeBodies(
  parts: readonly Part[],
  owner: Owner,
  folder: string,
  work: Work,
): readonly [Bodies, readonly Diagnostic[]] {
  const places = new Map<Part, string>();
  const diagnostics: Diagnostic[] = [];
  for (const part of parts) {
    const done = workOf(part);
    if (!isBody(part) || done === undefined) continue;
    const { name, word } = done;
    const paths = [name, owner.name + name].map((one) => posix.join(folder, `${lowerFirst(one)}.sync`));
    const path = paths.find((candidate) => isOf(owner, work.text(`${candidate}.ts`)));
    if (path === undefined) {
      diagnostics.push(create("body-taken", undefined, { file: `${paths[0]}.ts`, word, name }));
    } else places.set(part, path);
  }
  return [places, diagnostics];
}
