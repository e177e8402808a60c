/**
 * The door for tests, imported as `crb-gen/simulation`: agents in virtual time, in an order that a seed decides, and
 * what becomes of them when things go wrong.
 */
export { type ChaosOptions, chaos } from "../chaos/chaos.js";
export type { FaultKind } from "../chaos/fault.js";
export type { Scenario } from "../chaos/play.js";
export type { PromiseName } from "../chaos/promises/promised.js";
export type { ChaosFailure, ChaosReport, Replay } from "../chaos/report.js";
export { Simulation, type SimulationOptions } from "./simulation.js";
