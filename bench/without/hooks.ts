import type { InitializeHook, LoadHook } from "node:module";
import { type Part, parts } from "./parts.js";

/** Changes modules of the runtime as they are loaded. */

let changes: Readonly<Record<string, string>> = {};

export const initialize: InitializeHook<Part> = (part) => {
  changes = parts[part];
};

export const load: LoadHook = async (url, context, next) => {
  const loaded = await next(url, context);
  const path = /\/runtime\/(.+)\.[jt]s(\?|$)/.exec(url)?.[1];
  const change = path === undefined ? undefined : changes[path];
  if (change === undefined || loaded.source === undefined || loaded.source === null) return loaded;
  const source = typeof loaded.source === "string" ? loaded.source : new TextDecoder().decode(loaded.source);
  return { ...loaded, source: `${source}\n${change}\n` };
};
