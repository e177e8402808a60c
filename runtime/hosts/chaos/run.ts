import type { Host } from "../../core/contract/host.js";
import { DELAY } from "./deeds.js";
import { Evidence } from "./evidence.js";
import type { Fault } from "./fault.js";
import { PatientSimulation } from "./patientSimulation.js";
import { Plan } from "./plan.js";
import { Play, type Scenario } from "./play.js";
import { type RealTimer, RealTimers } from "./realTimers.js";
import { listenForRejections } from "./rejections.js";
import { Sabotage } from "./sabotage.js";
import { FaultyThreads } from "./threads.js";
import { farewells, timeToEnd } from "./times.js";

export interface RunOptions {
  readonly seed: number;
  readonly faults: readonly Fault[];
  /** How long the scenario waits for a promise, at most, in virtual ms. */
  readonly patience: number;
  /** How long the scenario itself is waited for, at most, in real ms. */
  readonly realPatience: number;
  /** How many calls are allowed while no time passes. */
  readonly mostInBurst: number;
  /** How long it lasts at least, in virtual ms: a scenario that fails early is not to keep the rest from coming. */
  readonly least: number;
}

/** What came of a run. */
export interface Run {
  readonly faults: readonly Fault[];
  readonly evidence: Evidence;
  readonly simulation: PatientSimulation;
  /** Whether all faults were put in. */
  readonly reached: boolean;
  /** What the scenario threw; null when it went through. */
  readonly thrown: Error | null;
  /** Whether the scenario still awaits something at the end. */
  readonly stuck: boolean;
  /** What promises rejected with that nobody has caught. */
  readonly rejections: readonly Error[];
  /** Timers of the platform that agents have left behind. */
  readonly realTimers: readonly RealTimer[];
  readonly shutdown: Shutdown;
  /** In real ms. */
  readonly took: number;
}

/** All agents are asked to end. */
export interface Shutdown {
  /** How many observations there were before. */
  readonly index: number;
  /** In virtual ms. */
  readonly time: number;
  /** By when all have to have ended. */
  readonly due: number;
}

/** Lives through a scenario with some faults, and ends what is alive after it. */
export async function live(scenario: Scenario, options: RunOptions): Promise<Run> {
  const { seed, faults, patience } = options;
  const start = performance.now();
  const evidence = new Evidence(options.mostInBurst);
  const plan = new Plan(faults);
  const sabotage = new Sabotage(evidence, plan);
  const simulation = new PatientSimulation(seed, (simulated) => faulty(simulated, sabotage), patience);
  simulation.system.observe((observation) => sabotage.observe(observation));
  const rejections = listenForRejections();
  const timers = new RealTimers(simulation.system);
  try {
    const play = new Play(scenario, simulation);
    await play.wait(options.realPatience);
    if (simulation.now < options.least)
      await simulation.advance(options.least - simulation.now).catch(() => {});
    const shutdown = await end(simulation, evidence, play, options.realPatience);
    const { thrown, over } = play;
    return {
      faults,
      evidence,
      simulation,
      reached: plan.done,
      thrown,
      stuck: !over,
      rejections: rejections.all,
      realTimers: timers.stop(),
      shutdown,
      took: performance.now() - start,
    };
  } finally {
    timers.stop();
    rejections.stop();
  }
}

function faulty(simulated: Host, sabotage: Sabotage): Host {
  const threads = new FaultyThreads(simulated.threads, (body) => sabotage.thread(body));
  return { ...simulated, probe: sabotage, threads };
}

/** How often those are ended that a scenario starts when what it waited for has ended. */
const ROUNDS = 5;

/** Asks all to end. What a scenario still waits for may settle by that, and let it go on. */
async function end(
  simulation: PatientSimulation,
  evidence: Evidence,
  play: Play,
  realPatience: number,
): Promise<Shutdown> {
  const { system } = simulation;
  let shutdown = await endOnce(simulation, evidence);
  for (let round = 1; round < ROUNDS && !simulation.stopped; round++) {
    await play.wait(realPatience);
    if (system.size === 0) break;
    shutdown = await endOnce(simulation, evidence);
  }
  return shutdown;
}

async function endOnce(simulation: PatientSimulation, evidence: Evidence): Promise<Shutdown> {
  const { system, now: time } = simulation;
  const own = system.cells().map(({ table }) => timeToEnd(table.graph));
  const ms = Math.max(0, ...own) + farewells(evidence.graphs());
  const shutdown = { index: evidence.log.length, time, due: time + ms };
  // Those that have not ended by then are seen to be left.
  await simulation.within(ms + 1, system.interrupt()).catch(() => {});
  // What a fault has yet to reject with comes out.
  if (!simulation.stopped) await simulation.advance(DELAY).catch(() => {});
  return shutdown;
}
