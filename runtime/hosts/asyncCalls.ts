import type { AsyncLocalStorage } from "node:async_hooks";
import type { Calls } from "../core/contract/host.js";

let storage: AsyncLocalStorage<object | undefined> | undefined;

/**
 * Remembers calls across awaits, by Node's `AsyncLocalStorage`; undefined where there is none. `always`: each of them. All hosts
 * share one storage: each of its own would be carried along by every promise of the process.
 */
export function asyncCalls(always: boolean): Calls | undefined {
  // Not imported: the simulation also runs where there is no Node.
  const hooks = globalThis.process?.getBuiltinModule?.("node:async_hooks");
  if (hooks === undefined) return undefined;
  storage ??= new hooks.AsyncLocalStorage<object | undefined>();
  return callsIn(storage, always);
}

function callsIn(storage: AsyncLocalStorage<object | undefined>, always: boolean): Calls {
  return {
    always,
    run: (call, body) => storage.run(call, body),
    get current() {
      return storage.getStore();
    },
  };
}
