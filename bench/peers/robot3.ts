/// <reference path="../../node_modules/robot3/index.d.ts" />
import { createMachine, guard, immediate, interpret, invoke, reduce, state, transition } from "robot3";
import type { Works } from "../rows/all.js";

/** Machines of robot3. */

interface Steps {
  readonly steps: number;
  readonly taken: number;
}

const step = reduce((own: Steps) => ({ ...own, taken: own.taken + 1 }));
const more = guard((own: Steps) => own.taken + 1 < own.steps);
const start = (own: Steps) => own;
const fresh = (steps: number): Steps => ({ steps, taken: 0 });

const stepper = createMachine(
  { tick: state(transition("step", "tock", step)), tock: state(transition("step", "tick", step)) },
  start,
);

async function syncStep(steps: number): Promise<number> {
  const service = interpret(stepper, () => {}, fresh(steps));
  for (let sent = 0; sent < steps; sent++) service.send("step");
  return service.context.taken;
}

const ready = async () => {};

const asyncStepper = createMachine(
  {
    tick: invoke(ready, transition("done", "tock", more, step), transition("done", "over", step)),
    tock: invoke(ready, transition("done", "tick", more, step), transition("done", "over", step)),
    over: state(),
  },
  start,
);

function asyncStep(steps: number): Promise<number> {
  return new Promise((resolve) => {
    interpret(
      asyncStepper,
      ({ machine, context }) => {
        if (machine.current === "over") resolve(context.taken);
      },
      fresh(steps),
    );
  });
}

const counter = createMachine({ counting: state(transition("ping", "counting", step)) }, start);

async function burst(pings: number): Promise<number> {
  const service = interpret(counter, () => {}, fresh(pings));
  for (let sent = 0; sent < pings; sent++) service.send("ping");
  return service.context.taken;
}

const mayfly = createMachine({ flying: state(immediate("over", step)), over: state() }, start);

async function lives(count: number): Promise<number> {
  let done = 0;
  for (let started = 0; started < count; started++)
    done += interpret(mayfly, () => {}, fresh(1)).context.taken;
  return done;
}

async function idle(count: number): Promise<() => Promise<number>> {
  const all = Array.from({ length: count }, () => interpret(counter, () => {}, fresh(1)));
  return async () => {
    for (const each of all) each.send("ping");
    return all.reduce((sum, { context }) => sum + context.taken, 0);
  };
}

export const works: Works = { syncStep, asyncStep, burst, lives, idle };
