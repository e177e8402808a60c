import type { Calls } from "../core/contract/host.js";

let made: Calls | undefined;

/**
 * Remembers calls across awaits, by Node's `AsyncLocalStorage`; undefined where there is none. One for all hosts: each of
 * its own would be carried along by every promise of the process.
 */
export function asyncCalls(): Calls | undefined {
  made ??= makeCalls();
  return made;
}

function makeCalls(): Calls | undefined {
  // Not imported: the simulation also runs where there is no Node.
  const hooks = globalThis.process?.getBuiltinModule?.("node:async_hooks");
  if (hooks === undefined) return undefined;
  const storage = new hooks.AsyncLocalStorage<object | undefined>();
  return {
    run: (call, body) => storage.run(call, body),
    get current() {
      return storage.getStore();
    },
  };
}
