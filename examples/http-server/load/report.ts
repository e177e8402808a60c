/** What a load came to, told to people. */
import Table from "cli-table3";
import type { Options } from "./options.js";
import { STAYING } from "./residue.js";
import type { Round } from "./rounds.js";

/** Bytes of heap that count as noise: of a request, where one agent in ten that stayed would be more, and of any run. */
const NOISE = { request: 500, run: 1 << 20 };

const MB = 1 << 20;

export function table(rounds: readonly Round[], { requests }: Options): string {
  const table = new Table({
    head: ["requests", "seconds", "a second", "agents", "open", "waiting", "sockets", "timers", "heap"],
    colAligns: Array(9).fill("right"),
    chars: { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" },
    style: { head: [], border: [] },
  });
  for (const { seconds, left } of rounds) {
    const { agents, open, waiting, sockets, timers, heap } = left;
    const [time, rate] = [seconds.toFixed(2), Math.round(requests / seconds)];
    table.push([
      requests,
      time,
      rate,
      agents,
      open,
      waiting,
      sockets,
      timers,
      `${(heap / MB).toFixed(2)} MB`,
    ]);
  }
  return table.toString();
}

/** All that is wrong with it; nothing, if it went as it must. */
export function complaints(rounds: readonly Round[], { requests }: Options): string[] {
  const leaks = rounds.flatMap(({ left }) => [
    ...(left.agents > STAYING ? [`agents are left: ${left.agents - STAYING}`] : []),
    ...(left.open + left.waiting > 0 ? [`${left.open} requests are open, ${left.waiting} clients wait`] : []),
    ...(left.sockets > 0 ? [`connections are left: ${left.sockets}`] : []),
  ]);
  const [first, last] = [rounds[0]!.left, rounds.at(-1)!.left];
  const measured = requests * (rounds.length - 1);
  const grown = last.heap - first.heap;
  if (grown > NOISE.run + NOISE.request * measured) {
    leaks.push(`the heap grew by ${(grown / MB).toFixed(2)} MB in ${measured} requests`);
  }
  if (last.timers > first.timers) leaks.push(`timers are left: ${last.timers - first.timers}`);
  return [...new Set([...rounds.flatMap(({ wrong }) => wrong), ...leaks])];
}
