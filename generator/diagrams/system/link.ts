/** One thing that a member may do to another, or to another of its own kind. `from` and `to` are places in `members`. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly kind: LinkKind;
  /** Of the message, the publication, the group or the stage; else empty. */
  readonly name: string;
  /** Of a group: what it has a child for. Else empty. */
  readonly detail: string;
  /** It knows the other by its address. False: only as somebody who takes the message. */
  readonly known: boolean;
}

/**
 * `from` may send `to` an event, ask it a request, push it inputs, tell it what it publishes; it is told when `to`
 * ends; it has `to` as a child in a group, makes it in a stage, becomes it.
 */
export type LinkKind = "event" | "request" | "input" | "publication" | "watch" | "group" | "stage" | "molt";
