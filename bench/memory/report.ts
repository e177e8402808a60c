import { markdownTable } from "../harness/document.js";
import { spelled } from "../harness/numbers.js";
import type { Deferred } from "./deferred.js";

/** What the heap was after each tenth of what an agent did. */
export interface Growth {
  readonly what: string;
  readonly figures: readonly number[];
}

export interface Flow {
  readonly values: number;
  readonly piped: number;
  readonly atOnce: number;
}

export function growthTable(amount: number, all: readonly Growth[]): string {
  const tenth = spelled(amount / 10);
  const head = [`one agent, ${spelled(amount)} times`, `heap after ${tenth}`, "at the end", "grown by"];
  return markdownTable(
    head,
    all.map(({ what, figures }) => {
      const [first = Number.NaN, last = Number.NaN] = [figures[0], figures.at(-1)];
      return [what, mb(first), mb(last), kb(last - first)];
    }),
  );
}

export function deferredTable(all: readonly (readonly [policy: string, Deferred])[]): string {
  const head = [
    "when full",
    "sent",
    "refused",
    "senders that wait",
    "heap grown by",
    "handled when it opens",
  ];
  return markdownTable(
    head,
    all.map(([policy, { sent, refused, waiting, bytes, handled }]) => [
      `\`${policy}\``,
      ...[sent, refused, waiting].map(spelled),
      mb(bytes),
      spelled(handled),
    ]),
  );
}

export function flowTable(all: readonly Flow[]): string {
  const head = ["values", "most memory in a pipeline", "begun all at once"];
  return markdownTable(
    head,
    all.map(({ values, piped, atOnce }) => [spelled(values), mb(piped), mb(atOnce)]),
  );
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}

function kb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).replace("-", "−")} kB`;
}
