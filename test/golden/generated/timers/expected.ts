// Made by crb-gen from specs/timers.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Guest` (specs/timers.yaml:3). */
export type Guest = "friend" | "neighbour";

/** Agent `Clock` (specs/timers.yaml:5). */
export declare namespace ClockBase {
  /** What the agent is made of. */
  interface Data {
    ticks: number;
  }
  /** What its creator gives. */
  interface Init {
    ticks?: number;
  }
  type Output = void;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    Day: crb.Empty;
    Night: crb.Empty;
    Over: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    Day: [];
    Night: [];
    Over: [];
    done: [];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Clock";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: {
      deadline: [];
      beat: [];
      alarm: [];
      tick: [];
      visit: [tag: Guest | number] | [tag: string];
      nap: [];
      dusk: [];
      end: [];
    };
  }

  /** The context of each handler. */
  interface Contexts {
    onDeadline: crb.Here<Is, "Clock.onDeadline", "Day", "Night" | "done">;
    onBeat: crb.OnlyStays<Is, "Day">;
    onTickInDay: crb.OnlyStays<Is, "Day">;
    onVisitInDay: crb.Here<Is, "Clock.onVisitInDay", "Day", "Night"> & crb.Tagged<Guest | number>;
    onNap: crb.Here<Is, "Clock.onNap", "Day", "Night">;
    onTickInNight: crb.Here<Is, "Clock.onTickInNight", "Night", "Day">;
    onDeadlineInNight: crb.Here<Is, "Clock.onDeadlineInNight", "Night", "Over">;
    onVisitInNight: crb.OnlyStays<Is, "Night"> & crb.Tagged<string>;
    onEnd: crb.Here<Is, "Clock.onEnd", "Over", "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    onDeadline: crb.Step<"Clock.onDeadline", "Night" | "done">;
    onBeat: void;
    onTickInDay: void;
    onVisitInDay: crb.Step<"Clock.onVisitInDay", "Night"> | void;
    onNap: crb.Step<"Clock.onNap", "Night"> | void;
    onTickInNight: crb.Step<"Clock.onTickInNight", "Day"> | void;
    onDeadlineInNight: crb.Step<"Clock.onDeadlineInNight", "Over">;
    onVisitInNight: void;
    onEnd: crb.Step<"Clock.onEnd", "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class ClockBase extends crb.Agent<ClockBase.Is> {
  constructor(data: ClockBase.Init = {}) {
    super(graph, data);
  }

  /** Timer `deadline` in `Day`, after 30d (specs/timers.yaml:9). Next: `Night`, `done`. */
  protected abstract onDeadline(
    ctx: ClockBase.Ctx<"onDeadline">,
  ): crb.Awaitable<ClockBase.Result<"onDeadline">>;

  /** Timer `beat` in `Day`, every 1s (specs/timers.yaml:10). Stays. */
  protected abstract onBeat(ctx: ClockBase.Ctx<"onBeat">): crb.Awaitable<ClockBase.Result<"onBeat">>;

  /** Timer `tick` in `Day`, every 100ms (specs/timers.yaml:16). Stays. */
  protected abstract onTickInDay(
    ctx: ClockBase.Ctx<"onTickInDay">,
  ): crb.Awaitable<ClockBase.Result<"onTickInDay">>;

  /**
   * Timer `visit` in `Day`, after 5m once started, one for each tag (specs/timers.yaml:17). Next: `Night`;
   * returning nothing stays.
   */
  protected abstract onVisitInDay(
    ctx: ClockBase.Ctx<"onVisitInDay">,
  ): crb.Awaitable<ClockBase.Result<"onVisitInDay">>;

  /**
   * Timer `nap` in `Day`, after 90m once started (specs/timers.yaml:18). Next: `Night`; returning nothing
   * stays.
   */
  protected abstract onNap(ctx: ClockBase.Ctx<"onNap">): crb.Awaitable<ClockBase.Result<"onNap">>;

  /** Timer `tick` in `Night`, every 1m (specs/timers.yaml:23). Next: `Day`; returning nothing stays. */
  protected abstract onTickInNight(
    ctx: ClockBase.Ctx<"onTickInNight">,
  ): crb.Awaitable<ClockBase.Result<"onTickInNight">>;

  /** Timer `deadline` in `Night`, after 1w (specs/timers.yaml:24). Next: `Over`. */
  protected abstract onDeadlineInNight(
    ctx: ClockBase.Ctx<"onDeadlineInNight">,
  ): crb.Awaitable<ClockBase.Result<"onDeadlineInNight">>;

  /** Timer `visit` in `Night`, every 5m once started, one for each tag (specs/timers.yaml:25). Stays. */
  protected abstract onVisitInNight(
    ctx: ClockBase.Ctx<"onVisitInNight">,
  ): crb.Awaitable<ClockBase.Result<"onVisitInNight">>;

  /** Timer `end` in `Over`, after 1s (specs/timers.yaml:29). Next: `done`. */
  protected abstract onEnd(ctx: ClockBase.Ctx<"onEnd">): crb.Awaitable<ClockBase.Result<"onEnd">>;
}

const graph: crb.Graph = {
  agent: "Clock",
  at: "specs/timers.yaml:5",
  initial: "Day",
  defaults: { ticks: 0 },
  messages: {},
  states: {
    Day: {
      mode: "events",
      at: "specs/timers.yaml:13",
      handle: {},
      otherwise: "error",
      timers: {
        tick: {
          at: "specs/timers.yaml:16",
          every: 100,
          missed: "catchup",
          tick: { at: "specs/timers.yaml:16", call: "onTickInDay", next: ["stay"] },
        },
        visit: {
          at: "specs/timers.yaml:17",
          after: 300000,
          start: "manual",
          tagged: true,
          tick: { at: "specs/timers.yaml:17", call: "onVisitInDay", next: ["stay", "Night"] },
        },
        nap: {
          at: "specs/timers.yaml:18",
          after: 5400000,
          start: "manual",
          tick: { at: "specs/timers.yaml:18", call: "onNap", next: ["stay", "Night"] },
        },
        dusk: {
          at: "specs/timers.yaml:19",
          after: 43200000,
          tick: { at: "specs/timers.yaml:19", go: "Night" },
        },
      },
      hears: ["deadline", "beat"],
    },
    Night: {
      mode: "events",
      at: "specs/timers.yaml:20",
      handle: {},
      otherwise: "error",
      timers: {
        tick: {
          at: "specs/timers.yaml:23",
          every: 60000,
          tick: { at: "specs/timers.yaml:23", call: "onTickInNight", next: ["stay", "Day"] },
        },
        deadline: {
          at: "specs/timers.yaml:24",
          after: 604800000,
          tick: { at: "specs/timers.yaml:24", call: "onDeadlineInNight", next: ["Over"] },
        },
        visit: {
          at: "specs/timers.yaml:25",
          every: 300000,
          start: "manual",
          tagged: true,
          tick: { at: "specs/timers.yaml:25", call: "onVisitInNight", next: ["stay"] },
        },
      },
      hears: ["alarm"],
    },
    Over: {
      mode: "events",
      at: "specs/timers.yaml:26",
      handle: {},
      otherwise: "error",
      timers: {
        end: {
          at: "specs/timers.yaml:29",
          after: 1000,
          tick: { at: "specs/timers.yaml:29", call: "onEnd", next: ["done"] },
        },
      },
    },
  },
  timers: {
    deadline: {
      at: "specs/timers.yaml:9",
      after: 2592000000,
      tick: { at: "specs/timers.yaml:9", call: "onDeadline", next: ["Night", "done"] },
    },
    beat: {
      at: "specs/timers.yaml:10",
      every: 1000,
      tick: { at: "specs/timers.yaml:10", call: "onBeat", next: ["stay"] },
    },
    alarm: {
      at: "specs/timers.yaml:11",
      after: 28800000,
      tick: { at: "specs/timers.yaml:11", go: "Day" },
    },
  },
};
