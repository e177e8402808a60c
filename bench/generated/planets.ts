// Made by crb-gen from bench/specs/planets.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Agent `Mercury` (bench/specs/planets.yaml:4). */
export declare namespace MercuryBase {
  /** What the agent is made of. */
  interface Data {
    steps: number;
    taken: number;
  }
  /** What its creator gives. */
  interface Init {
    steps: number;
    taken?: number;
  }
  type Output = number;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    North: crb.Empty;
    NorthEast: crb.Empty;
    East: crb.Empty;
    SouthEast: crb.Empty;
    South: crb.Empty;
    SouthWest: crb.Empty;
    West: crb.Empty;
    NorthWest: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    North: [];
    NorthEast: [];
    East: [];
    SouthEast: [];
    South: [];
    SouthWest: [];
    West: [];
    NorthWest: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Mercury";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    north: crb.Task<Is, "Mercury.north", "North", "NorthEast" | "done">;
    northEast: crb.Task<Is, "Mercury.northEast", "NorthEast", "East" | "done">;
    east: crb.Task<Is, "Mercury.east", "East", "SouthEast" | "done">;
    southEast: crb.Task<Is, "Mercury.southEast", "SouthEast", "South" | "done">;
    south: crb.Task<Is, "Mercury.south", "South", "SouthWest" | "done">;
    southWest: crb.Task<Is, "Mercury.southWest", "SouthWest", "West" | "done">;
    west: crb.Task<Is, "Mercury.west", "West", "NorthWest" | "done">;
    northWest: crb.Task<Is, "Mercury.northWest", "NorthWest", "North" | "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    north: crb.Step<"Mercury.north", "NorthEast" | "done">;
    northEast: crb.Step<"Mercury.northEast", "East" | "done">;
    east: crb.Step<"Mercury.east", "SouthEast" | "done">;
    southEast: crb.Step<"Mercury.southEast", "South" | "done">;
    south: crb.Step<"Mercury.south", "SouthWest" | "done">;
    southWest: crb.Step<"Mercury.southWest", "West" | "done">;
    west: crb.Step<"Mercury.west", "NorthWest" | "done">;
    northWest: crb.Step<"Mercury.northWest", "North" | "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class MercuryBase extends crb.Agent<MercuryBase.Is> {
  constructor(data: MercuryBase.Init) {
    super(mercuryGraph, data);
  }

  /** State `North` (async, bench/specs/planets.yaml:9). Next: `NorthEast`, `done`. */
  protected abstract north(
    state: MercuryBase.State<"North">,
    ctx: MercuryBase.Ctx<"north">,
  ): crb.Awaitable<MercuryBase.Result<"north">>;

  /** State `NorthEast` (async, bench/specs/planets.yaml:10). Next: `East`, `done`. */
  protected abstract northEast(
    state: MercuryBase.State<"NorthEast">,
    ctx: MercuryBase.Ctx<"northEast">,
  ): crb.Awaitable<MercuryBase.Result<"northEast">>;

  /** State `East` (async, bench/specs/planets.yaml:11). Next: `SouthEast`, `done`. */
  protected abstract east(
    state: MercuryBase.State<"East">,
    ctx: MercuryBase.Ctx<"east">,
  ): crb.Awaitable<MercuryBase.Result<"east">>;

  /** State `SouthEast` (async, bench/specs/planets.yaml:12). Next: `South`, `done`. */
  protected abstract southEast(
    state: MercuryBase.State<"SouthEast">,
    ctx: MercuryBase.Ctx<"southEast">,
  ): crb.Awaitable<MercuryBase.Result<"southEast">>;

  /** State `South` (async, bench/specs/planets.yaml:13). Next: `SouthWest`, `done`. */
  protected abstract south(
    state: MercuryBase.State<"South">,
    ctx: MercuryBase.Ctx<"south">,
  ): crb.Awaitable<MercuryBase.Result<"south">>;

  /** State `SouthWest` (async, bench/specs/planets.yaml:14). Next: `West`, `done`. */
  protected abstract southWest(
    state: MercuryBase.State<"SouthWest">,
    ctx: MercuryBase.Ctx<"southWest">,
  ): crb.Awaitable<MercuryBase.Result<"southWest">>;

  /** State `West` (async, bench/specs/planets.yaml:15). Next: `NorthWest`, `done`. */
  protected abstract west(
    state: MercuryBase.State<"West">,
    ctx: MercuryBase.Ctx<"west">,
  ): crb.Awaitable<MercuryBase.Result<"west">>;

  /** State `NorthWest` (async, bench/specs/planets.yaml:16). Next: `North`, `done`. */
  protected abstract northWest(
    state: MercuryBase.State<"NorthWest">,
    ctx: MercuryBase.Ctx<"northWest">,
  ): crb.Awaitable<MercuryBase.Result<"northWest">>;
}

/** Agent `Venus` (bench/specs/planets.yaml:18). */
export declare namespace VenusBase {
  /** What the agent is made of. */
  interface Data {
    steps: number;
    taken: number;
  }
  /** What its creator gives. */
  interface Init {
    steps: number;
    taken?: number;
  }
  type Output = number;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    North: crb.Empty;
    NorthEast: crb.Empty;
    East: crb.Empty;
    SouthEast: crb.Empty;
    South: crb.Empty;
    SouthWest: crb.Empty;
    West: crb.Empty;
    NorthWest: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    North: [];
    NorthEast: [];
    East: [];
    SouthEast: [];
    South: [];
    SouthWest: [];
    West: [];
    NorthWest: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Venus";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    north: crb.Task<Is, "Venus.north", "North", "NorthEast" | "done">;
    northEast: crb.Task<Is, "Venus.northEast", "NorthEast", "East" | "done">;
    east: crb.Task<Is, "Venus.east", "East", "SouthEast" | "done">;
    southEast: crb.Task<Is, "Venus.southEast", "SouthEast", "South" | "done">;
    south: crb.Task<Is, "Venus.south", "South", "SouthWest" | "done">;
    southWest: crb.Task<Is, "Venus.southWest", "SouthWest", "West" | "done">;
    west: crb.Task<Is, "Venus.west", "West", "NorthWest" | "done">;
    northWest: crb.Task<Is, "Venus.northWest", "NorthWest", "North" | "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    north: crb.Step<"Venus.north", "NorthEast" | "done">;
    northEast: crb.Step<"Venus.northEast", "East" | "done">;
    east: crb.Step<"Venus.east", "SouthEast" | "done">;
    southEast: crb.Step<"Venus.southEast", "South" | "done">;
    south: crb.Step<"Venus.south", "SouthWest" | "done">;
    southWest: crb.Step<"Venus.southWest", "West" | "done">;
    west: crb.Step<"Venus.west", "NorthWest" | "done">;
    northWest: crb.Step<"Venus.northWest", "North" | "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class VenusBase extends crb.Agent<VenusBase.Is> {
  constructor(data: VenusBase.Init) {
    super(venusGraph, data);
  }

  /** State `North` (async, bench/specs/planets.yaml:23). Next: `NorthEast`, `done`. */
  protected abstract north(
    state: VenusBase.State<"North">,
    ctx: VenusBase.Ctx<"north">,
  ): crb.Awaitable<VenusBase.Result<"north">>;

  /** State `NorthEast` (async, bench/specs/planets.yaml:24). Next: `East`, `done`. */
  protected abstract northEast(
    state: VenusBase.State<"NorthEast">,
    ctx: VenusBase.Ctx<"northEast">,
  ): crb.Awaitable<VenusBase.Result<"northEast">>;

  /** State `East` (async, bench/specs/planets.yaml:25). Next: `SouthEast`, `done`. */
  protected abstract east(
    state: VenusBase.State<"East">,
    ctx: VenusBase.Ctx<"east">,
  ): crb.Awaitable<VenusBase.Result<"east">>;

  /** State `SouthEast` (async, bench/specs/planets.yaml:26). Next: `South`, `done`. */
  protected abstract southEast(
    state: VenusBase.State<"SouthEast">,
    ctx: VenusBase.Ctx<"southEast">,
  ): crb.Awaitable<VenusBase.Result<"southEast">>;

  /** State `South` (async, bench/specs/planets.yaml:27). Next: `SouthWest`, `done`. */
  protected abstract south(
    state: VenusBase.State<"South">,
    ctx: VenusBase.Ctx<"south">,
  ): crb.Awaitable<VenusBase.Result<"south">>;

  /** State `SouthWest` (async, bench/specs/planets.yaml:28). Next: `West`, `done`. */
  protected abstract southWest(
    state: VenusBase.State<"SouthWest">,
    ctx: VenusBase.Ctx<"southWest">,
  ): crb.Awaitable<VenusBase.Result<"southWest">>;

  /** State `West` (async, bench/specs/planets.yaml:29). Next: `NorthWest`, `done`. */
  protected abstract west(
    state: VenusBase.State<"West">,
    ctx: VenusBase.Ctx<"west">,
  ): crb.Awaitable<VenusBase.Result<"west">>;

  /** State `NorthWest` (async, bench/specs/planets.yaml:30). Next: `North`, `done`. */
  protected abstract northWest(
    state: VenusBase.State<"NorthWest">,
    ctx: VenusBase.Ctx<"northWest">,
  ): crb.Awaitable<VenusBase.Result<"northWest">>;
}

/** Agent `Earth` (bench/specs/planets.yaml:32). */
export declare namespace EarthBase {
  /** What the agent is made of. */
  interface Data {
    steps: number;
    taken: number;
  }
  /** What its creator gives. */
  interface Init {
    steps: number;
    taken?: number;
  }
  type Output = number;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    North: crb.Empty;
    NorthEast: crb.Empty;
    East: crb.Empty;
    SouthEast: crb.Empty;
    South: crb.Empty;
    SouthWest: crb.Empty;
    West: crb.Empty;
    NorthWest: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    North: [];
    NorthEast: [];
    East: [];
    SouthEast: [];
    South: [];
    SouthWest: [];
    West: [];
    NorthWest: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Earth";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    north: crb.Task<Is, "Earth.north", "North", "NorthEast" | "done">;
    northEast: crb.Task<Is, "Earth.northEast", "NorthEast", "East" | "done">;
    east: crb.Task<Is, "Earth.east", "East", "SouthEast" | "done">;
    southEast: crb.Task<Is, "Earth.southEast", "SouthEast", "South" | "done">;
    south: crb.Task<Is, "Earth.south", "South", "SouthWest" | "done">;
    southWest: crb.Task<Is, "Earth.southWest", "SouthWest", "West" | "done">;
    west: crb.Task<Is, "Earth.west", "West", "NorthWest" | "done">;
    northWest: crb.Task<Is, "Earth.northWest", "NorthWest", "North" | "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    north: crb.Step<"Earth.north", "NorthEast" | "done">;
    northEast: crb.Step<"Earth.northEast", "East" | "done">;
    east: crb.Step<"Earth.east", "SouthEast" | "done">;
    southEast: crb.Step<"Earth.southEast", "South" | "done">;
    south: crb.Step<"Earth.south", "SouthWest" | "done">;
    southWest: crb.Step<"Earth.southWest", "West" | "done">;
    west: crb.Step<"Earth.west", "NorthWest" | "done">;
    northWest: crb.Step<"Earth.northWest", "North" | "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class EarthBase extends crb.Agent<EarthBase.Is> {
  constructor(data: EarthBase.Init) {
    super(earthGraph, data);
  }

  /** State `North` (async, bench/specs/planets.yaml:37). Next: `NorthEast`, `done`. */
  protected abstract north(
    state: EarthBase.State<"North">,
    ctx: EarthBase.Ctx<"north">,
  ): crb.Awaitable<EarthBase.Result<"north">>;

  /** State `NorthEast` (async, bench/specs/planets.yaml:38). Next: `East`, `done`. */
  protected abstract northEast(
    state: EarthBase.State<"NorthEast">,
    ctx: EarthBase.Ctx<"northEast">,
  ): crb.Awaitable<EarthBase.Result<"northEast">>;

  /** State `East` (async, bench/specs/planets.yaml:39). Next: `SouthEast`, `done`. */
  protected abstract east(
    state: EarthBase.State<"East">,
    ctx: EarthBase.Ctx<"east">,
  ): crb.Awaitable<EarthBase.Result<"east">>;

  /** State `SouthEast` (async, bench/specs/planets.yaml:40). Next: `South`, `done`. */
  protected abstract southEast(
    state: EarthBase.State<"SouthEast">,
    ctx: EarthBase.Ctx<"southEast">,
  ): crb.Awaitable<EarthBase.Result<"southEast">>;

  /** State `South` (async, bench/specs/planets.yaml:41). Next: `SouthWest`, `done`. */
  protected abstract south(
    state: EarthBase.State<"South">,
    ctx: EarthBase.Ctx<"south">,
  ): crb.Awaitable<EarthBase.Result<"south">>;

  /** State `SouthWest` (async, bench/specs/planets.yaml:42). Next: `West`, `done`. */
  protected abstract southWest(
    state: EarthBase.State<"SouthWest">,
    ctx: EarthBase.Ctx<"southWest">,
  ): crb.Awaitable<EarthBase.Result<"southWest">>;

  /** State `West` (async, bench/specs/planets.yaml:43). Next: `NorthWest`, `done`. */
  protected abstract west(
    state: EarthBase.State<"West">,
    ctx: EarthBase.Ctx<"west">,
  ): crb.Awaitable<EarthBase.Result<"west">>;

  /** State `NorthWest` (async, bench/specs/planets.yaml:44). Next: `North`, `done`. */
  protected abstract northWest(
    state: EarthBase.State<"NorthWest">,
    ctx: EarthBase.Ctx<"northWest">,
  ): crb.Awaitable<EarthBase.Result<"northWest">>;
}

/** Agent `Mars` (bench/specs/planets.yaml:46). */
export declare namespace MarsBase {
  /** What the agent is made of. */
  interface Data {
    steps: number;
    taken: number;
  }
  /** What its creator gives. */
  interface Init {
    steps: number;
    taken?: number;
  }
  type Output = number;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    North: crb.Empty;
    NorthEast: crb.Empty;
    East: crb.Empty;
    SouthEast: crb.Empty;
    South: crb.Empty;
    SouthWest: crb.Empty;
    West: crb.Empty;
    NorthWest: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    North: [];
    NorthEast: [];
    East: [];
    SouthEast: [];
    South: [];
    SouthWest: [];
    West: [];
    NorthWest: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Mars";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    north: crb.Task<Is, "Mars.north", "North", "NorthEast" | "done">;
    northEast: crb.Task<Is, "Mars.northEast", "NorthEast", "East" | "done">;
    east: crb.Task<Is, "Mars.east", "East", "SouthEast" | "done">;
    southEast: crb.Task<Is, "Mars.southEast", "SouthEast", "South" | "done">;
    south: crb.Task<Is, "Mars.south", "South", "SouthWest" | "done">;
    southWest: crb.Task<Is, "Mars.southWest", "SouthWest", "West" | "done">;
    west: crb.Task<Is, "Mars.west", "West", "NorthWest" | "done">;
    northWest: crb.Task<Is, "Mars.northWest", "NorthWest", "North" | "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    north: crb.Step<"Mars.north", "NorthEast" | "done">;
    northEast: crb.Step<"Mars.northEast", "East" | "done">;
    east: crb.Step<"Mars.east", "SouthEast" | "done">;
    southEast: crb.Step<"Mars.southEast", "South" | "done">;
    south: crb.Step<"Mars.south", "SouthWest" | "done">;
    southWest: crb.Step<"Mars.southWest", "West" | "done">;
    west: crb.Step<"Mars.west", "NorthWest" | "done">;
    northWest: crb.Step<"Mars.northWest", "North" | "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class MarsBase extends crb.Agent<MarsBase.Is> {
  constructor(data: MarsBase.Init) {
    super(marsGraph, data);
  }

  /** State `North` (async, bench/specs/planets.yaml:51). Next: `NorthEast`, `done`. */
  protected abstract north(
    state: MarsBase.State<"North">,
    ctx: MarsBase.Ctx<"north">,
  ): crb.Awaitable<MarsBase.Result<"north">>;

  /** State `NorthEast` (async, bench/specs/planets.yaml:52). Next: `East`, `done`. */
  protected abstract northEast(
    state: MarsBase.State<"NorthEast">,
    ctx: MarsBase.Ctx<"northEast">,
  ): crb.Awaitable<MarsBase.Result<"northEast">>;

  /** State `East` (async, bench/specs/planets.yaml:53). Next: `SouthEast`, `done`. */
  protected abstract east(
    state: MarsBase.State<"East">,
    ctx: MarsBase.Ctx<"east">,
  ): crb.Awaitable<MarsBase.Result<"east">>;

  /** State `SouthEast` (async, bench/specs/planets.yaml:54). Next: `South`, `done`. */
  protected abstract southEast(
    state: MarsBase.State<"SouthEast">,
    ctx: MarsBase.Ctx<"southEast">,
  ): crb.Awaitable<MarsBase.Result<"southEast">>;

  /** State `South` (async, bench/specs/planets.yaml:55). Next: `SouthWest`, `done`. */
  protected abstract south(
    state: MarsBase.State<"South">,
    ctx: MarsBase.Ctx<"south">,
  ): crb.Awaitable<MarsBase.Result<"south">>;

  /** State `SouthWest` (async, bench/specs/planets.yaml:56). Next: `West`, `done`. */
  protected abstract southWest(
    state: MarsBase.State<"SouthWest">,
    ctx: MarsBase.Ctx<"southWest">,
  ): crb.Awaitable<MarsBase.Result<"southWest">>;

  /** State `West` (async, bench/specs/planets.yaml:57). Next: `NorthWest`, `done`. */
  protected abstract west(
    state: MarsBase.State<"West">,
    ctx: MarsBase.Ctx<"west">,
  ): crb.Awaitable<MarsBase.Result<"west">>;

  /** State `NorthWest` (async, bench/specs/planets.yaml:58). Next: `North`, `done`. */
  protected abstract northWest(
    state: MarsBase.State<"NorthWest">,
    ctx: MarsBase.Ctx<"northWest">,
  ): crb.Awaitable<MarsBase.Result<"northWest">>;
}

/** Agent `Jupiter` (bench/specs/planets.yaml:60). */
export declare namespace JupiterBase {
  /** What the agent is made of. */
  interface Data {
    steps: number;
    taken: number;
  }
  /** What its creator gives. */
  interface Init {
    steps: number;
    taken?: number;
  }
  type Output = number;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    North: crb.Empty;
    NorthEast: crb.Empty;
    East: crb.Empty;
    SouthEast: crb.Empty;
    South: crb.Empty;
    SouthWest: crb.Empty;
    West: crb.Empty;
    NorthWest: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    North: [];
    NorthEast: [];
    East: [];
    SouthEast: [];
    South: [];
    SouthWest: [];
    West: [];
    NorthWest: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Jupiter";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    north: crb.Task<Is, "Jupiter.north", "North", "NorthEast" | "done">;
    northEast: crb.Task<Is, "Jupiter.northEast", "NorthEast", "East" | "done">;
    east: crb.Task<Is, "Jupiter.east", "East", "SouthEast" | "done">;
    southEast: crb.Task<Is, "Jupiter.southEast", "SouthEast", "South" | "done">;
    south: crb.Task<Is, "Jupiter.south", "South", "SouthWest" | "done">;
    southWest: crb.Task<Is, "Jupiter.southWest", "SouthWest", "West" | "done">;
    west: crb.Task<Is, "Jupiter.west", "West", "NorthWest" | "done">;
    northWest: crb.Task<Is, "Jupiter.northWest", "NorthWest", "North" | "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    north: crb.Step<"Jupiter.north", "NorthEast" | "done">;
    northEast: crb.Step<"Jupiter.northEast", "East" | "done">;
    east: crb.Step<"Jupiter.east", "SouthEast" | "done">;
    southEast: crb.Step<"Jupiter.southEast", "South" | "done">;
    south: crb.Step<"Jupiter.south", "SouthWest" | "done">;
    southWest: crb.Step<"Jupiter.southWest", "West" | "done">;
    west: crb.Step<"Jupiter.west", "NorthWest" | "done">;
    northWest: crb.Step<"Jupiter.northWest", "North" | "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class JupiterBase extends crb.Agent<JupiterBase.Is> {
  constructor(data: JupiterBase.Init) {
    super(jupiterGraph, data);
  }

  /** State `North` (async, bench/specs/planets.yaml:65). Next: `NorthEast`, `done`. */
  protected abstract north(
    state: JupiterBase.State<"North">,
    ctx: JupiterBase.Ctx<"north">,
  ): crb.Awaitable<JupiterBase.Result<"north">>;

  /** State `NorthEast` (async, bench/specs/planets.yaml:66). Next: `East`, `done`. */
  protected abstract northEast(
    state: JupiterBase.State<"NorthEast">,
    ctx: JupiterBase.Ctx<"northEast">,
  ): crb.Awaitable<JupiterBase.Result<"northEast">>;

  /** State `East` (async, bench/specs/planets.yaml:67). Next: `SouthEast`, `done`. */
  protected abstract east(
    state: JupiterBase.State<"East">,
    ctx: JupiterBase.Ctx<"east">,
  ): crb.Awaitable<JupiterBase.Result<"east">>;

  /** State `SouthEast` (async, bench/specs/planets.yaml:68). Next: `South`, `done`. */
  protected abstract southEast(
    state: JupiterBase.State<"SouthEast">,
    ctx: JupiterBase.Ctx<"southEast">,
  ): crb.Awaitable<JupiterBase.Result<"southEast">>;

  /** State `South` (async, bench/specs/planets.yaml:69). Next: `SouthWest`, `done`. */
  protected abstract south(
    state: JupiterBase.State<"South">,
    ctx: JupiterBase.Ctx<"south">,
  ): crb.Awaitable<JupiterBase.Result<"south">>;

  /** State `SouthWest` (async, bench/specs/planets.yaml:70). Next: `West`, `done`. */
  protected abstract southWest(
    state: JupiterBase.State<"SouthWest">,
    ctx: JupiterBase.Ctx<"southWest">,
  ): crb.Awaitable<JupiterBase.Result<"southWest">>;

  /** State `West` (async, bench/specs/planets.yaml:71). Next: `NorthWest`, `done`. */
  protected abstract west(
    state: JupiterBase.State<"West">,
    ctx: JupiterBase.Ctx<"west">,
  ): crb.Awaitable<JupiterBase.Result<"west">>;

  /** State `NorthWest` (async, bench/specs/planets.yaml:72). Next: `North`, `done`. */
  protected abstract northWest(
    state: JupiterBase.State<"NorthWest">,
    ctx: JupiterBase.Ctx<"northWest">,
  ): crb.Awaitable<JupiterBase.Result<"northWest">>;
}

/** Agent `Saturn` (bench/specs/planets.yaml:74). */
export declare namespace SaturnBase {
  /** What the agent is made of. */
  interface Data {
    steps: number;
    taken: number;
  }
  /** What its creator gives. */
  interface Init {
    steps: number;
    taken?: number;
  }
  type Output = number;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    North: crb.Empty;
    NorthEast: crb.Empty;
    East: crb.Empty;
    SouthEast: crb.Empty;
    South: crb.Empty;
    SouthWest: crb.Empty;
    West: crb.Empty;
    NorthWest: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    North: [];
    NorthEast: [];
    East: [];
    SouthEast: [];
    South: [];
    SouthWest: [];
    West: [];
    NorthWest: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Saturn";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    north: crb.Task<Is, "Saturn.north", "North", "NorthEast" | "done">;
    northEast: crb.Task<Is, "Saturn.northEast", "NorthEast", "East" | "done">;
    east: crb.Task<Is, "Saturn.east", "East", "SouthEast" | "done">;
    southEast: crb.Task<Is, "Saturn.southEast", "SouthEast", "South" | "done">;
    south: crb.Task<Is, "Saturn.south", "South", "SouthWest" | "done">;
    southWest: crb.Task<Is, "Saturn.southWest", "SouthWest", "West" | "done">;
    west: crb.Task<Is, "Saturn.west", "West", "NorthWest" | "done">;
    northWest: crb.Task<Is, "Saturn.northWest", "NorthWest", "North" | "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    north: crb.Step<"Saturn.north", "NorthEast" | "done">;
    northEast: crb.Step<"Saturn.northEast", "East" | "done">;
    east: crb.Step<"Saturn.east", "SouthEast" | "done">;
    southEast: crb.Step<"Saturn.southEast", "South" | "done">;
    south: crb.Step<"Saturn.south", "SouthWest" | "done">;
    southWest: crb.Step<"Saturn.southWest", "West" | "done">;
    west: crb.Step<"Saturn.west", "NorthWest" | "done">;
    northWest: crb.Step<"Saturn.northWest", "North" | "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class SaturnBase extends crb.Agent<SaturnBase.Is> {
  constructor(data: SaturnBase.Init) {
    super(saturnGraph, data);
  }

  /** State `North` (async, bench/specs/planets.yaml:79). Next: `NorthEast`, `done`. */
  protected abstract north(
    state: SaturnBase.State<"North">,
    ctx: SaturnBase.Ctx<"north">,
  ): crb.Awaitable<SaturnBase.Result<"north">>;

  /** State `NorthEast` (async, bench/specs/planets.yaml:80). Next: `East`, `done`. */
  protected abstract northEast(
    state: SaturnBase.State<"NorthEast">,
    ctx: SaturnBase.Ctx<"northEast">,
  ): crb.Awaitable<SaturnBase.Result<"northEast">>;

  /** State `East` (async, bench/specs/planets.yaml:81). Next: `SouthEast`, `done`. */
  protected abstract east(
    state: SaturnBase.State<"East">,
    ctx: SaturnBase.Ctx<"east">,
  ): crb.Awaitable<SaturnBase.Result<"east">>;

  /** State `SouthEast` (async, bench/specs/planets.yaml:82). Next: `South`, `done`. */
  protected abstract southEast(
    state: SaturnBase.State<"SouthEast">,
    ctx: SaturnBase.Ctx<"southEast">,
  ): crb.Awaitable<SaturnBase.Result<"southEast">>;

  /** State `South` (async, bench/specs/planets.yaml:83). Next: `SouthWest`, `done`. */
  protected abstract south(
    state: SaturnBase.State<"South">,
    ctx: SaturnBase.Ctx<"south">,
  ): crb.Awaitable<SaturnBase.Result<"south">>;

  /** State `SouthWest` (async, bench/specs/planets.yaml:84). Next: `West`, `done`. */
  protected abstract southWest(
    state: SaturnBase.State<"SouthWest">,
    ctx: SaturnBase.Ctx<"southWest">,
  ): crb.Awaitable<SaturnBase.Result<"southWest">>;

  /** State `West` (async, bench/specs/planets.yaml:85). Next: `NorthWest`, `done`. */
  protected abstract west(
    state: SaturnBase.State<"West">,
    ctx: SaturnBase.Ctx<"west">,
  ): crb.Awaitable<SaturnBase.Result<"west">>;

  /** State `NorthWest` (async, bench/specs/planets.yaml:86). Next: `North`, `done`. */
  protected abstract northWest(
    state: SaturnBase.State<"NorthWest">,
    ctx: SaturnBase.Ctx<"northWest">,
  ): crb.Awaitable<SaturnBase.Result<"northWest">>;
}

/** Agent `Uranus` (bench/specs/planets.yaml:88). */
export declare namespace UranusBase {
  /** What the agent is made of. */
  interface Data {
    steps: number;
    taken: number;
  }
  /** What its creator gives. */
  interface Init {
    steps: number;
    taken?: number;
  }
  type Output = number;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    North: crb.Empty;
    NorthEast: crb.Empty;
    East: crb.Empty;
    SouthEast: crb.Empty;
    South: crb.Empty;
    SouthWest: crb.Empty;
    West: crb.Empty;
    NorthWest: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    North: [];
    NorthEast: [];
    East: [];
    SouthEast: [];
    South: [];
    SouthWest: [];
    West: [];
    NorthWest: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Uranus";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    north: crb.Task<Is, "Uranus.north", "North", "NorthEast" | "done">;
    northEast: crb.Task<Is, "Uranus.northEast", "NorthEast", "East" | "done">;
    east: crb.Task<Is, "Uranus.east", "East", "SouthEast" | "done">;
    southEast: crb.Task<Is, "Uranus.southEast", "SouthEast", "South" | "done">;
    south: crb.Task<Is, "Uranus.south", "South", "SouthWest" | "done">;
    southWest: crb.Task<Is, "Uranus.southWest", "SouthWest", "West" | "done">;
    west: crb.Task<Is, "Uranus.west", "West", "NorthWest" | "done">;
    northWest: crb.Task<Is, "Uranus.northWest", "NorthWest", "North" | "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    north: crb.Step<"Uranus.north", "NorthEast" | "done">;
    northEast: crb.Step<"Uranus.northEast", "East" | "done">;
    east: crb.Step<"Uranus.east", "SouthEast" | "done">;
    southEast: crb.Step<"Uranus.southEast", "South" | "done">;
    south: crb.Step<"Uranus.south", "SouthWest" | "done">;
    southWest: crb.Step<"Uranus.southWest", "West" | "done">;
    west: crb.Step<"Uranus.west", "NorthWest" | "done">;
    northWest: crb.Step<"Uranus.northWest", "North" | "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class UranusBase extends crb.Agent<UranusBase.Is> {
  constructor(data: UranusBase.Init) {
    super(uranusGraph, data);
  }

  /** State `North` (async, bench/specs/planets.yaml:93). Next: `NorthEast`, `done`. */
  protected abstract north(
    state: UranusBase.State<"North">,
    ctx: UranusBase.Ctx<"north">,
  ): crb.Awaitable<UranusBase.Result<"north">>;

  /** State `NorthEast` (async, bench/specs/planets.yaml:94). Next: `East`, `done`. */
  protected abstract northEast(
    state: UranusBase.State<"NorthEast">,
    ctx: UranusBase.Ctx<"northEast">,
  ): crb.Awaitable<UranusBase.Result<"northEast">>;

  /** State `East` (async, bench/specs/planets.yaml:95). Next: `SouthEast`, `done`. */
  protected abstract east(
    state: UranusBase.State<"East">,
    ctx: UranusBase.Ctx<"east">,
  ): crb.Awaitable<UranusBase.Result<"east">>;

  /** State `SouthEast` (async, bench/specs/planets.yaml:96). Next: `South`, `done`. */
  protected abstract southEast(
    state: UranusBase.State<"SouthEast">,
    ctx: UranusBase.Ctx<"southEast">,
  ): crb.Awaitable<UranusBase.Result<"southEast">>;

  /** State `South` (async, bench/specs/planets.yaml:97). Next: `SouthWest`, `done`. */
  protected abstract south(
    state: UranusBase.State<"South">,
    ctx: UranusBase.Ctx<"south">,
  ): crb.Awaitable<UranusBase.Result<"south">>;

  /** State `SouthWest` (async, bench/specs/planets.yaml:98). Next: `West`, `done`. */
  protected abstract southWest(
    state: UranusBase.State<"SouthWest">,
    ctx: UranusBase.Ctx<"southWest">,
  ): crb.Awaitable<UranusBase.Result<"southWest">>;

  /** State `West` (async, bench/specs/planets.yaml:99). Next: `NorthWest`, `done`. */
  protected abstract west(
    state: UranusBase.State<"West">,
    ctx: UranusBase.Ctx<"west">,
  ): crb.Awaitable<UranusBase.Result<"west">>;

  /** State `NorthWest` (async, bench/specs/planets.yaml:100). Next: `North`, `done`. */
  protected abstract northWest(
    state: UranusBase.State<"NorthWest">,
    ctx: UranusBase.Ctx<"northWest">,
  ): crb.Awaitable<UranusBase.Result<"northWest">>;
}

/** Agent `Neptune` (bench/specs/planets.yaml:102). */
export declare namespace NeptuneBase {
  /** What the agent is made of. */
  interface Data {
    steps: number;
    taken: number;
  }
  /** What its creator gives. */
  interface Init {
    steps: number;
    taken?: number;
  }
  type Output = number;
  interface Address extends crb.Address<Output> {}

  /** The data of each state. */
  interface States {
    North: crb.Empty;
    NorthEast: crb.Empty;
    East: crb.Empty;
    SouthEast: crb.Empty;
    South: crb.Empty;
    SouthWest: crb.Empty;
    West: crb.Empty;
    NorthWest: crb.Empty;
  }
  type State<S extends keyof States & string> = States[S];

  /** What each state takes when it is entered. */
  interface Targets {
    North: [];
    NorthEast: [];
    East: [];
    SouthEast: [];
    South: [];
    SouthWest: [];
    West: [];
    NorthWest: [];
    done: [output: Output];
  }

  /** The agent as the runtime's types see it. */
  interface Is {
    name: "Neptune";
    data: Data;
    output: Output;
    address: Address;
    states: States;
    targets: Targets;
    events: crb.Empty;
    timers: crb.Empty;
  }

  /** The context of each handler. */
  interface Contexts {
    north: crb.Task<Is, "Neptune.north", "North", "NorthEast" | "done">;
    northEast: crb.Task<Is, "Neptune.northEast", "NorthEast", "East" | "done">;
    east: crb.Task<Is, "Neptune.east", "East", "SouthEast" | "done">;
    southEast: crb.Task<Is, "Neptune.southEast", "SouthEast", "South" | "done">;
    south: crb.Task<Is, "Neptune.south", "South", "SouthWest" | "done">;
    southWest: crb.Task<Is, "Neptune.southWest", "SouthWest", "West" | "done">;
    west: crb.Task<Is, "Neptune.west", "West", "NorthWest" | "done">;
    northWest: crb.Task<Is, "Neptune.northWest", "NorthWest", "North" | "done">;
  }
  type Ctx<Handler extends keyof Contexts & string> = Contexts[Handler];

  /** What each handler returns, or promises. */
  interface Results {
    north: crb.Step<"Neptune.north", "NorthEast" | "done">;
    northEast: crb.Step<"Neptune.northEast", "East" | "done">;
    east: crb.Step<"Neptune.east", "SouthEast" | "done">;
    southEast: crb.Step<"Neptune.southEast", "South" | "done">;
    south: crb.Step<"Neptune.south", "SouthWest" | "done">;
    southWest: crb.Step<"Neptune.southWest", "West" | "done">;
    west: crb.Step<"Neptune.west", "NorthWest" | "done">;
    northWest: crb.Step<"Neptune.northWest", "North" | "done">;
  }
  type Result<Handler extends keyof Results & string> = Results[Handler];
}

export abstract class NeptuneBase extends crb.Agent<NeptuneBase.Is> {
  constructor(data: NeptuneBase.Init) {
    super(neptuneGraph, data);
  }

  /** State `North` (async, bench/specs/planets.yaml:107). Next: `NorthEast`, `done`. */
  protected abstract north(
    state: NeptuneBase.State<"North">,
    ctx: NeptuneBase.Ctx<"north">,
  ): crb.Awaitable<NeptuneBase.Result<"north">>;

  /** State `NorthEast` (async, bench/specs/planets.yaml:108). Next: `East`, `done`. */
  protected abstract northEast(
    state: NeptuneBase.State<"NorthEast">,
    ctx: NeptuneBase.Ctx<"northEast">,
  ): crb.Awaitable<NeptuneBase.Result<"northEast">>;

  /** State `East` (async, bench/specs/planets.yaml:109). Next: `SouthEast`, `done`. */
  protected abstract east(
    state: NeptuneBase.State<"East">,
    ctx: NeptuneBase.Ctx<"east">,
  ): crb.Awaitable<NeptuneBase.Result<"east">>;

  /** State `SouthEast` (async, bench/specs/planets.yaml:110). Next: `South`, `done`. */
  protected abstract southEast(
    state: NeptuneBase.State<"SouthEast">,
    ctx: NeptuneBase.Ctx<"southEast">,
  ): crb.Awaitable<NeptuneBase.Result<"southEast">>;

  /** State `South` (async, bench/specs/planets.yaml:111). Next: `SouthWest`, `done`. */
  protected abstract south(
    state: NeptuneBase.State<"South">,
    ctx: NeptuneBase.Ctx<"south">,
  ): crb.Awaitable<NeptuneBase.Result<"south">>;

  /** State `SouthWest` (async, bench/specs/planets.yaml:112). Next: `West`, `done`. */
  protected abstract southWest(
    state: NeptuneBase.State<"SouthWest">,
    ctx: NeptuneBase.Ctx<"southWest">,
  ): crb.Awaitable<NeptuneBase.Result<"southWest">>;

  /** State `West` (async, bench/specs/planets.yaml:113). Next: `NorthWest`, `done`. */
  protected abstract west(
    state: NeptuneBase.State<"West">,
    ctx: NeptuneBase.Ctx<"west">,
  ): crb.Awaitable<NeptuneBase.Result<"west">>;

  /** State `NorthWest` (async, bench/specs/planets.yaml:114). Next: `North`, `done`. */
  protected abstract northWest(
    state: NeptuneBase.State<"NorthWest">,
    ctx: NeptuneBase.Ctx<"northWest">,
  ): crb.Awaitable<NeptuneBase.Result<"northWest">>;
}

const mercuryGraph: crb.Graph = {
  agent: "Mercury",
  at: "bench/specs/planets.yaml:4",
  initial: "North",
  defaults: { taken: 0 },
  messages: {},
  states: {
    North: { mode: "async", at: "bench/specs/planets.yaml:9", call: "north", next: ["NorthEast", "done"] },
    NorthEast: {
      mode: "async",
      at: "bench/specs/planets.yaml:10",
      call: "northEast",
      next: ["East", "done"],
    },
    East: { mode: "async", at: "bench/specs/planets.yaml:11", call: "east", next: ["SouthEast", "done"] },
    SouthEast: {
      mode: "async",
      at: "bench/specs/planets.yaml:12",
      call: "southEast",
      next: ["South", "done"],
    },
    South: { mode: "async", at: "bench/specs/planets.yaml:13", call: "south", next: ["SouthWest", "done"] },
    SouthWest: {
      mode: "async",
      at: "bench/specs/planets.yaml:14",
      call: "southWest",
      next: ["West", "done"],
    },
    West: { mode: "async", at: "bench/specs/planets.yaml:15", call: "west", next: ["NorthWest", "done"] },
    NorthWest: {
      mode: "async",
      at: "bench/specs/planets.yaml:16",
      call: "northWest",
      next: ["North", "done"],
    },
  },
};

const venusGraph: crb.Graph = {
  agent: "Venus",
  at: "bench/specs/planets.yaml:18",
  initial: "North",
  defaults: { taken: 0 },
  messages: {},
  states: {
    North: { mode: "async", at: "bench/specs/planets.yaml:23", call: "north", next: ["NorthEast", "done"] },
    NorthEast: {
      mode: "async",
      at: "bench/specs/planets.yaml:24",
      call: "northEast",
      next: ["East", "done"],
    },
    East: { mode: "async", at: "bench/specs/planets.yaml:25", call: "east", next: ["SouthEast", "done"] },
    SouthEast: {
      mode: "async",
      at: "bench/specs/planets.yaml:26",
      call: "southEast",
      next: ["South", "done"],
    },
    South: { mode: "async", at: "bench/specs/planets.yaml:27", call: "south", next: ["SouthWest", "done"] },
    SouthWest: {
      mode: "async",
      at: "bench/specs/planets.yaml:28",
      call: "southWest",
      next: ["West", "done"],
    },
    West: { mode: "async", at: "bench/specs/planets.yaml:29", call: "west", next: ["NorthWest", "done"] },
    NorthWest: {
      mode: "async",
      at: "bench/specs/planets.yaml:30",
      call: "northWest",
      next: ["North", "done"],
    },
  },
};

const earthGraph: crb.Graph = {
  agent: "Earth",
  at: "bench/specs/planets.yaml:32",
  initial: "North",
  defaults: { taken: 0 },
  messages: {},
  states: {
    North: { mode: "async", at: "bench/specs/planets.yaml:37", call: "north", next: ["NorthEast", "done"] },
    NorthEast: {
      mode: "async",
      at: "bench/specs/planets.yaml:38",
      call: "northEast",
      next: ["East", "done"],
    },
    East: { mode: "async", at: "bench/specs/planets.yaml:39", call: "east", next: ["SouthEast", "done"] },
    SouthEast: {
      mode: "async",
      at: "bench/specs/planets.yaml:40",
      call: "southEast",
      next: ["South", "done"],
    },
    South: { mode: "async", at: "bench/specs/planets.yaml:41", call: "south", next: ["SouthWest", "done"] },
    SouthWest: {
      mode: "async",
      at: "bench/specs/planets.yaml:42",
      call: "southWest",
      next: ["West", "done"],
    },
    West: { mode: "async", at: "bench/specs/planets.yaml:43", call: "west", next: ["NorthWest", "done"] },
    NorthWest: {
      mode: "async",
      at: "bench/specs/planets.yaml:44",
      call: "northWest",
      next: ["North", "done"],
    },
  },
};

const marsGraph: crb.Graph = {
  agent: "Mars",
  at: "bench/specs/planets.yaml:46",
  initial: "North",
  defaults: { taken: 0 },
  messages: {},
  states: {
    North: { mode: "async", at: "bench/specs/planets.yaml:51", call: "north", next: ["NorthEast", "done"] },
    NorthEast: {
      mode: "async",
      at: "bench/specs/planets.yaml:52",
      call: "northEast",
      next: ["East", "done"],
    },
    East: { mode: "async", at: "bench/specs/planets.yaml:53", call: "east", next: ["SouthEast", "done"] },
    SouthEast: {
      mode: "async",
      at: "bench/specs/planets.yaml:54",
      call: "southEast",
      next: ["South", "done"],
    },
    South: { mode: "async", at: "bench/specs/planets.yaml:55", call: "south", next: ["SouthWest", "done"] },
    SouthWest: {
      mode: "async",
      at: "bench/specs/planets.yaml:56",
      call: "southWest",
      next: ["West", "done"],
    },
    West: { mode: "async", at: "bench/specs/planets.yaml:57", call: "west", next: ["NorthWest", "done"] },
    NorthWest: {
      mode: "async",
      at: "bench/specs/planets.yaml:58",
      call: "northWest",
      next: ["North", "done"],
    },
  },
};

const jupiterGraph: crb.Graph = {
  agent: "Jupiter",
  at: "bench/specs/planets.yaml:60",
  initial: "North",
  defaults: { taken: 0 },
  messages: {},
  states: {
    North: { mode: "async", at: "bench/specs/planets.yaml:65", call: "north", next: ["NorthEast", "done"] },
    NorthEast: {
      mode: "async",
      at: "bench/specs/planets.yaml:66",
      call: "northEast",
      next: ["East", "done"],
    },
    East: { mode: "async", at: "bench/specs/planets.yaml:67", call: "east", next: ["SouthEast", "done"] },
    SouthEast: {
      mode: "async",
      at: "bench/specs/planets.yaml:68",
      call: "southEast",
      next: ["South", "done"],
    },
    South: { mode: "async", at: "bench/specs/planets.yaml:69", call: "south", next: ["SouthWest", "done"] },
    SouthWest: {
      mode: "async",
      at: "bench/specs/planets.yaml:70",
      call: "southWest",
      next: ["West", "done"],
    },
    West: { mode: "async", at: "bench/specs/planets.yaml:71", call: "west", next: ["NorthWest", "done"] },
    NorthWest: {
      mode: "async",
      at: "bench/specs/planets.yaml:72",
      call: "northWest",
      next: ["North", "done"],
    },
  },
};

const saturnGraph: crb.Graph = {
  agent: "Saturn",
  at: "bench/specs/planets.yaml:74",
  initial: "North",
  defaults: { taken: 0 },
  messages: {},
  states: {
    North: { mode: "async", at: "bench/specs/planets.yaml:79", call: "north", next: ["NorthEast", "done"] },
    NorthEast: {
      mode: "async",
      at: "bench/specs/planets.yaml:80",
      call: "northEast",
      next: ["East", "done"],
    },
    East: { mode: "async", at: "bench/specs/planets.yaml:81", call: "east", next: ["SouthEast", "done"] },
    SouthEast: {
      mode: "async",
      at: "bench/specs/planets.yaml:82",
      call: "southEast",
      next: ["South", "done"],
    },
    South: { mode: "async", at: "bench/specs/planets.yaml:83", call: "south", next: ["SouthWest", "done"] },
    SouthWest: {
      mode: "async",
      at: "bench/specs/planets.yaml:84",
      call: "southWest",
      next: ["West", "done"],
    },
    West: { mode: "async", at: "bench/specs/planets.yaml:85", call: "west", next: ["NorthWest", "done"] },
    NorthWest: {
      mode: "async",
      at: "bench/specs/planets.yaml:86",
      call: "northWest",
      next: ["North", "done"],
    },
  },
};

const uranusGraph: crb.Graph = {
  agent: "Uranus",
  at: "bench/specs/planets.yaml:88",
  initial: "North",
  defaults: { taken: 0 },
  messages: {},
  states: {
    North: { mode: "async", at: "bench/specs/planets.yaml:93", call: "north", next: ["NorthEast", "done"] },
    NorthEast: {
      mode: "async",
      at: "bench/specs/planets.yaml:94",
      call: "northEast",
      next: ["East", "done"],
    },
    East: { mode: "async", at: "bench/specs/planets.yaml:95", call: "east", next: ["SouthEast", "done"] },
    SouthEast: {
      mode: "async",
      at: "bench/specs/planets.yaml:96",
      call: "southEast",
      next: ["South", "done"],
    },
    South: { mode: "async", at: "bench/specs/planets.yaml:97", call: "south", next: ["SouthWest", "done"] },
    SouthWest: {
      mode: "async",
      at: "bench/specs/planets.yaml:98",
      call: "southWest",
      next: ["West", "done"],
    },
    West: { mode: "async", at: "bench/specs/planets.yaml:99", call: "west", next: ["NorthWest", "done"] },
    NorthWest: {
      mode: "async",
      at: "bench/specs/planets.yaml:100",
      call: "northWest",
      next: ["North", "done"],
    },
  },
};

const neptuneGraph: crb.Graph = {
  agent: "Neptune",
  at: "bench/specs/planets.yaml:102",
  initial: "North",
  defaults: { taken: 0 },
  messages: {},
  states: {
    North: { mode: "async", at: "bench/specs/planets.yaml:107", call: "north", next: ["NorthEast", "done"] },
    NorthEast: {
      mode: "async",
      at: "bench/specs/planets.yaml:108",
      call: "northEast",
      next: ["East", "done"],
    },
    East: { mode: "async", at: "bench/specs/planets.yaml:109", call: "east", next: ["SouthEast", "done"] },
    SouthEast: {
      mode: "async",
      at: "bench/specs/planets.yaml:110",
      call: "southEast",
      next: ["South", "done"],
    },
    South: { mode: "async", at: "bench/specs/planets.yaml:111", call: "south", next: ["SouthWest", "done"] },
    SouthWest: {
      mode: "async",
      at: "bench/specs/planets.yaml:112",
      call: "southWest",
      next: ["West", "done"],
    },
    West: { mode: "async", at: "bench/specs/planets.yaml:113", call: "west", next: ["NorthWest", "done"] },
    NorthWest: {
      mode: "async",
      at: "bench/specs/planets.yaml:114",
      call: "northWest",
      next: ["North", "done"],
    },
  },
};
