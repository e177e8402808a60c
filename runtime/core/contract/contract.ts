/** What all agents and pipelines have. */
export interface Kind {
  readonly name: string;
  readonly output: unknown;
  readonly address: object;
}

/**
 * What the generator says about one agent, as one type: what its handlers see is read off it. Generated code
 * declares it as `MonitorBase.Is`.
 */
export interface Contract extends Kind {
  readonly data: object;
  /** The data of each state. */
  readonly states: object;
  /** What each state takes when it is entered, as an argument list; `done` takes the output. */
  readonly targets: object;
  /** The payload of each event it takes. */
  readonly events: object;
  /** For each of its timers the tag it takes, as an argument list. */
  readonly timers: object;
}

export type Awaitable<T> = T | Promise<T>;

declare const nothing: unique symbol;

/** No payload: an empty object and nothing else. The key that nobody has makes the compiler refuse all others. */
export interface Empty {
  readonly [nothing]?: never;
}

/**
 * A decided move from the place `From` (agent and method) to the state `To`. Only a context makes one:
 * `return ctx.next("Target", data)`. A step of another place does not fit, so it does not compile.
 */
export declare abstract class Step<From extends string, To extends string> {
  // The name is there to be read in messages of the compiler.
  private readonly "made by ctx.next": [From, To];
}

type Payload<C extends Contract, T> = T extends keyof C["targets"]
  ? C["targets"][T] extends readonly unknown[]
    ? C["targets"][T]
    : never
  : never;

/** A place from which the targets `To` are declared. */
export interface Site<C extends Contract, From extends string, To extends string> {
  /** Decides the next state. Return what it gives: a step that is made and not returned is an error. */
  next<T extends string>(
    target: T extends To ? T : To,
    ...data: T extends To ? Payload<C, T> : unknown[]
  ): Step<From, To>;
}
