import { MessageChannel } from "node:worker_threads";
import { toError } from "../../core/contract/error.js";
import { pack } from "./errors.js";
import type { PoolRun } from "./runs.js";
import { finish, isOpen } from "./share.js";
import type { Help, MapCall } from "./talk.js";

/** A map that others may help with. */
interface Open {
  readonly call: MapCall;
  readonly owner: PoolRun;
  helpers: number;
}

/** How a helper is put to work. */
export type StartHelper = (help: Help, owner: PoolRun) => PoolRun;

/** Gives idle threads to maps that are under way, the oldest first; bodies that wait for a thread come before. */
export class Helpers {
  readonly #idle: () => number;
  readonly #start: StartHelper;
  #open: Open[] = [];

  /** `idle` tells how many threads have nothing to do. */
  constructor(idle: () => number, start: StartHelper) {
    this.#idle = idle;
    this.#start = start;
  }

  offer(call: MapCall, owner: PoolRun): void {
    this.#open.push({ call, owner, helpers: 0 });
    this.assign();
  }

  /** Puts idle threads to work: call it when there are some. */
  assign(): void {
    if (this.#open.length === 0) return;
    this.#open = this.#open.filter(wantsHelp);
    for (const open of this.#open) {
      while (this.#idle() > 0 && wantsHelp(open)) this.#help(open);
    }
  }

  #help(open: Open): void {
    const { share, home, slot } = open.call;
    const helper = open.helpers++;
    const { port1, port2 } = new MessageChannel();
    home.postMessage({ port: port1 }, [port1]);
    this.#start({ share, helper, port: port2, slot }, open.owner).result.catch((error: unknown) => {
      home.postMessage({ thrown: pack(toError(error)) });
      finish(share, helper);
    });
  }
}

function wantsHelp({ call: { share }, owner, helpers }: Open): boolean {
  return !owner.over && helpers < share.helpers && isOpen(share);
}
