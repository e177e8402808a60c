import type { Ended } from "./address.js";
import type { Kind } from "./contract.js";

/** By this the compiler reads off a class what it is. At run time nothing has it. */
export declare const IS: unique symbol;

/** What can be a child of a group: an agent or a pipeline that has yet to be started. */
export interface Offspring<K extends Kind = Kind> {
  readonly [IS]: K;
}

/** The address of an agent, given its class. */
export type AddressOf<Child> = Child extends Offspring<infer K> ? K["address"] : never;

/** The groups of an agent and the agents that it watches, by name; none where the spec declares none. */
export type Groups<C> = C extends { readonly groups: infer All } ? All : object;
export type Watches<C> = C extends { readonly watches: infer All } ? All : object;

/** What `ctx.group` takes after the name: nothing, or the key of a child. */
export type KeyIn<All, Name extends keyof All> = All[Name] extends {
  readonly key: infer Key extends readonly unknown[];
}
  ? Key
  : never;
type ChildIn<All, Name extends keyof All> = All[Name] extends { readonly child: infer Child } ? Child : never;

/** What `ctx.group(name)` gives, or `ctx.group(name, key)`. */
export type GroupIn<All, Name extends keyof All, Given extends readonly unknown[]> = Given extends readonly []
  ? KeyIn<All, Name> extends readonly [infer Key]
    ? KeyedGroup<Key, ChildIn<All, Name>>
    : OpenGroup<ChildIn<All, Name>>
  : KeyedChild<ChildIn<All, Name>>;

/** A group of children. */
export interface Group<Child> {
  /** Those that are alive, or about to be started again, in the order in which they were started. */
  readonly children: readonly AddressOf<Child>[];
  readonly size: number;
  /**
   * Asks all its children to end, within the group's `shutdown`; none is started again. Resolves, never rejects, when the
   * group is empty. Children can be spawned into it afterwards.
   */
  stop(): Promise<void>;
}

/** A group without keys. */
export interface OpenGroup<Child> extends Group<Child> {
  /**
   * Starts a child. `make` makes a new object, now and at each restart. Throws an `AgentError`: `group-full` when there are
   * `max` children, `usage` when what is made is no agent of the group that has yet to be started; and what `make` throws.
   */
  spawn<Made extends Child>(make: () => Made): AddressOf<Made>;
}

/** A group with one child for each key. */
export interface KeyedGroup<Key, Child> extends Group<Child> {
  readonly keys: readonly Key[];
}

/** The place of one key in its group. */
export interface KeyedChild<Child> {
  /** The child, until it has ended for good. */
  readonly child: AddressOf<Child> | undefined;
  /** Starts the child of this key; see `OpenGroup`. Throws a `usage` error when there is one. */
  spawn<Made extends Child>(make: () => Made): AddressOf<Made>;
  /** Asks the child to end; it is not started again. Resolves, never rejects, when there is none. */
  stop(): Promise<void>;
}

/** How a child has ended for good: which, of which group, and why. */
export type Finished<Group extends string, Key extends readonly unknown[], Child> =
  Child extends Offspring<infer K>
    ? {
        readonly group: Group;
        readonly agent: K["name"];
        readonly child: K["address"];
      } & Keyed<Key> &
        Ended<K["output"]>
    : never;

type Keyed<Key extends readonly unknown[]> = Key extends readonly [infer One]
  ? { readonly key: One }
  : unknown;

/** How an agent has ended that this one watches. */
export type WatchedEnd<Agent extends string, Watched> =
  Watched extends Offspring<infer K>
    ? { readonly agent: Agent; readonly address: K["address"] } & Ended<K["output"]>
    : never;

/** A watch on an agent. */
export interface Watch {
  /** Its end is not told, not even when it waits in the mailbox. */
  stop(): void;
  /** Whether its end is still to come. */
  readonly running: boolean;
}

/** A link between two agents, as in OTP: when one of them fails, the other fails too. */
export interface Link {
  stop(): void;
}
