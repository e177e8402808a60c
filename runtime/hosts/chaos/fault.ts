import { AgentError } from "../../core/contract/error.js";

/** What is user code, and where a fault can come from. */
export type Role =
  | "body"
  | "thread"
  | "performer"
  | "repair"
  | "fallback"
  | "event"
  | "request"
  | "tick"
  | "reply"
  | "change"
  | "interrupt"
  | "snapshot"
  | "hook"
  | "maker"
  /** A pipeline's stage that maps or merges. */
  | "stage"
  /** A stage whose result is looked at: a split gives many values, and what an agent is to work on gives an agent. */
  | "split"
  | "agent stage"
  /** The body of a stage on a thread. */
  | "stage thread"
  /** No code: the stay in an `events` state. */
  | "state";

/** A place where a fault can be put in: what an agent does in a state. */
export interface Point {
  /** The agent's name in the spec. */
  readonly agent: string;
  readonly state: string;
  /** The method or property of its class, or `""` for the state itself. */
  readonly handler: string;
  readonly role: Role;
}

/** What goes wrong, as it is read after the name of a handler. */
export type FaultKind =
  /** Once, at once. */
  | "throws"
  /** Whenever it is called from then on. */
  | "keeps throwing"
  /** Its promise rejects, after 1 ms. */
  | "rejects"
  /** Its promise never settles; a thread never comes back. */
  | "hangs"
  | "returns rubbish"
  /** It moves to a state that there is not. */
  | "moves nowhere"
  | "loses its thread"
  /** The agent is interrupted with a deadline of 0 ms while it runs. */
  | "is killed"
  /** The agent is interrupted with the default deadline while it runs. */
  | "is interrupted"
  /** Who asked gives up while the request is handled. */
  | "loses its asker";

const OF_STAGES: readonly FaultKind[] = [
  "throws",
  "keeps throwing",
  "rejects",
  "hangs",
  "returns rubbish",
  "is killed",
  "is interrupted",
];

/** Which faults there are, by what they come from. */
export const FAULTS: Readonly<Record<Role, readonly FaultKind[]>> = {
  body: [
    "throws",
    "keeps throwing",
    "rejects",
    "hangs",
    "returns rubbish",
    "moves nowhere",
    "is killed",
    "is interrupted",
  ],
  thread: [
    "throws",
    "keeps throwing",
    "loses its thread",
    "hangs",
    "returns rubbish",
    "moves nowhere",
    "is killed",
    "is interrupted",
  ],
  performer: [
    "throws",
    "keeps throwing",
    "rejects",
    "hangs",
    "returns rubbish",
    "moves nowhere",
    "is killed",
    "is interrupted",
  ],
  repair: ["throws", "rejects", "hangs"],
  fallback: ["throws", "rejects", "hangs", "moves nowhere"],
  event: ["throws", "keeps throwing", "rejects", "hangs", "returns rubbish", "moves nowhere", "is killed"],
  request: ["throws", "keeps throwing", "rejects", "hangs", "moves nowhere", "is killed", "loses its asker"],
  tick: ["throws", "keeps throwing", "rejects", "hangs", "returns rubbish", "moves nowhere", "is killed"],
  reply: ["throws", "keeps throwing", "rejects", "hangs", "returns rubbish", "moves nowhere", "is killed"],
  change: ["throws", "keeps throwing", "rejects", "hangs", "returns rubbish", "moves nowhere", "is killed"],
  interrupt: ["throws", "rejects", "hangs", "moves nowhere", "is killed"],
  snapshot: ["throws", "keeps throwing"],
  hook: ["throws", "keeps throwing", "rejects", "hangs"],
  maker: ["throws", "keeps throwing", "returns rubbish"],
  stage: OF_STAGES,
  split: OF_STAGES,
  "agent stage": OF_STAGES,
  "stage thread": [
    "throws",
    "keeps throwing",
    "loses its thread",
    "hangs",
    "returns rubbish",
    "is killed",
    "is interrupted",
  ],
  state: ["is killed", "is interrupted"],
};

/** One fault at one place. */
export interface Fault {
  readonly point: Omit<Point, "role">;
  readonly kind: FaultKind;
}

/** Names a point, the same in every run. */
export function nameOfPoint({ agent, state, handler }: Omit<Point, "role">): string {
  return handler === "" ? `${agent}/${state}` : `${agent}/${state}/${handler}`;
}

/** Names what is put in, one fault after the other, so that it can be put in again: `Monitor/Polling/polling throws`. */
export function nameOfFaults(faults: readonly Fault[]): string {
  return faults.map(({ point, kind }) => `${nameOfPoint(point)} ${kind}`).join(THEN);
}

const THEN = ", then ";

/** Reads what `nameOfFaults` has named. Throws a `usage` error for what it has not. */
export function faultsNamed(name: string): Fault[] {
  return name === "" ? [] : name.split(THEN).map((one) => faultNamed(one));
}

const KINDS = [...new Set(Object.values(FAULTS).flat())];

function faultNamed(name: string): Fault {
  const kind = KINDS.find((one) => name.endsWith(` ${one}`));
  const [agent = "", state, handler = ""] = name.slice(0, -(kind?.length ?? 0) - 1).split("/");
  if (kind !== undefined && state !== undefined) return { point: { agent, state, handler }, kind };
  const message = `"${name}" names no fault: take what a report says under \`replay\`, such as "Monitor/Polling/polling throws"`;
  throw new AgentError("usage", message, { agent: "" });
}

/** What is thrown on purpose: it is known again wherever it comes out. */
export class ChaosError extends Error {
  override readonly name = "ChaosError";
}
