/**
 * The door for tests, imported as `crb-gen/simulation`: agents in virtual time, in an order that a seed decides.
 */
export { Simulation, type SimulationOptions } from "./simulation.js";
