import { availableParallelism, cpus } from "node:os";
import { type RowId, rows } from "../rows/all.js";
import type { Row } from "../rows/row.js";
import { type ContestantId, contestantIds, contestantsOf, packageOf } from "./contestants.js";
import { figureOf } from "./process.js";
import { versionOf } from "./versions.js";

/** All that was measured in one run. */
export interface Results {
  readonly node: string;
  readonly platform: string;
  readonly cpu: string;
  readonly cores: number;
  /** How many samples were taken of each, and how long each took at least, in ms. */
  readonly rounds: number;
  readonly ms: number;
  readonly versions: { readonly [Id in ContestantId]?: string };
  readonly rows: { readonly [Id in RowId]?: Samples };
  /** Samples that could not be taken, and why. */
  readonly failures: readonly string[];
}

/** What was measured of a row, sample by sample; those of one round follow each other in time. NaN: it could not be taken. */
export type Samples = { readonly [Id in ContestantId]?: number[] };

export interface Plan {
  readonly rows: readonly RowId[];
  readonly peers: (id: ContestantId) => boolean;
  readonly rounds: number;
  readonly ms: number;
  /** Takes a sample: the module of `bench/sample.ts`, unless a test has another one. */
  readonly sample?: URL;
  /** Hears of each sample before it is taken. */
  readonly before?: (row: RowId, contestant: ContestantId, round: number) => void;
}

const SAMPLE = new URL("../sample.js", import.meta.url);

/**
 * Takes all samples, each in a process of its own, round by round, so that what else the machine does meets all alike: every other
 * round goes over the rows backwards, so of two rows each comes first in its turn.
 */
export async function run({
  rows: wanted,
  peers,
  rounds,
  ms,
  sample = SAMPLE,
  before,
}: Plan): Promise<Results> {
  const failures: string[] = [];
  /** One that fails does not take the others with it: NaN stands in its place. */
  const take = async (row: RowId, id: ContestantId) => {
    try {
      return await figureOf(sample, [row, id, String(ms)], preload(rows[row]));
    } catch (error) {
      failures.push(`${id} failed at ${row}: ${error instanceof Error ? error.message : error}`);
      return Number.NaN;
    }
  };
  const measured: { [Id in RowId]?: { [Id in ContestantId]?: number[] } } = {};
  for (const row of wanted) measured[row] = await places(row, peers);
  for (let round = 0; round < rounds; round++) {
    for (const row of swapped(wanted, round)) {
      for (const [contestant, samples] of turned(entries(measured[row]), round)) {
        before?.(row, contestant, round);
        samples.push(await take(row, contestant));
      }
    }
  }
  return { ...machine(), rounds, ms, versions: versions(), rows: measured, failures };
}

/** A place for the samples of each who takes part in a row. */
async function places(row: RowId, peers: Plan["peers"]): Promise<{ [Id in ContestantId]?: number[] }> {
  const present = (await contestantsOf(row)).filter(peers);
  return Object.fromEntries(present.map((id) => [id, []]));
}

function entries(samples: { [Id in ContestantId]?: number[] } = {}): [ContestantId, number[]][] {
  return Object.entries(samples) as [ContestantId, number[]][];
}

/** What is loaded first, to change the runtime. */
function preload(row: Row): URL | undefined {
  if (row.by === "bytes" || row.without === undefined) return undefined;
  return new URL(`../without/${row.without}.js`, import.meta.url);
}

/** Every other round goes backwards. */
function swapped<T>(all: readonly T[], round: number): readonly T[] {
  return round % 2 === 0 ? all : [...all].reverse();
}

/** Another one begins in each round. */
function turned<T>(all: readonly T[], round: number): T[] {
  const first = round % Math.max(all.length, 1);
  return [...all.slice(first), ...all.slice(0, first)];
}

function machine() {
  return {
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
  };
}

function versions(): Results["versions"] {
  const installed = contestantIds.map((id) => [id, packageOf(id)] as const);
  return Object.fromEntries(installed.flatMap(([id, name]) => (name ? [[id, versionOf(name)]] : [])));
}
