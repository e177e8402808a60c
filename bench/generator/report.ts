import type { Goal, Measured, Sample } from "./measure.js";

/** What a row took, over all rounds. */
interface Summary {
  readonly name: string;
  readonly seconds: Spread;
  /** Without the start of Node and the loading of modules. */
  readonly work?: Spread;
  readonly processor?: Spread;
  readonly megabytes?: Spread;
}

interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

interface Verdict {
  readonly goal: string;
  readonly met: boolean;
}

/** A row with its goals, and its peers with how many times as long ours takes: as data, for `--json`. */
export function summaryOf({ row, own, peers }: Measured) {
  const summary = summarize(row.run.name, own);
  return {
    ...summary,
    goals: verdictsOf(summary, row.goal),
    peers: row.peers.map(({ name }, index) => {
      const samples = peers[index] ?? [];
      const ratios = own.map((sample, round) => timeOf(sample) / timeOf(samples[round] ?? sample));
      return { ...summarize(name, samples), ratio: spreadOf(ratios) };
    }),
  };
}

/** The same for people. */
export function textOf({ goals, peers, ...own }: ReturnType<typeof summaryOf>): string {
  const verdicts = goals.map(({ goal, met }) => `${goal}: ${met ? "met" : "missed"}`);
  return [
    [lineOf(own, ""), ...verdicts].join("   "),
    ...peers.map((peer) => `${lineOf(peer, "    ")}   ours takes ${peer.ratio.median.toFixed(1)} ×`),
  ].join("\n");
}

function summarize(name: string, samples: readonly Sample[]): Summary {
  const works = samples.flatMap(({ work }) => work ?? []);
  return {
    name,
    seconds: spreadOf(samples.map(({ whole }) => whole)),
    ...(works.length > 0 && {
      work: spreadOf(works.map(({ seconds }) => seconds)),
      processor: spreadOf(works.map(({ processor }) => processor)),
      megabytes: spreadOf(works.map(({ megabytes }) => megabytes)),
    }),
  };
}

/** What is compared: the work alone, where it is known. */
function timeOf({ whole, work }: Sample): number {
  return work?.seconds ?? whole;
}

function verdictsOf({ seconds, work, megabytes }: Summary, goal: Goal | undefined): readonly Verdict[] {
  if (goal === undefined) return [];
  const taken = (goal.isOfWork ? work : undefined) ?? seconds;
  const time = { goal: `at most ${goal.seconds} s`, met: taken.median <= goal.seconds };
  if (goal.megabytes === undefined || megabytes === undefined) return [time];
  return [time, { goal: `at most ${goal.megabytes} MB`, met: megabytes.median <= goal.megabytes }];
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1] ?? 0, low: sorted[0] ?? 0, high: sorted.at(-1) ?? 0 };
}

function lineOf({ name, seconds, work, processor, megabytes }: Summary, prefix: string): string {
  return [
    (prefix + name).padEnd(48),
    `${shown(seconds)} s`,
    ...(work === undefined ? [] : [`work ${shown(work)} s`]),
    ...(processor === undefined ? [] : [`processor ${shown(processor)} s`]),
    ...(megabytes === undefined ? [] : [`${megabytes.median.toFixed(0)} MB`]),
  ].join("   ");
}

function shown({ median, low, high }: Spread): string {
  return `${median.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`;
}
