import type { Report } from "../../diagnostics/create.js";
import type { Span } from "../../diagnostics/diagnostic.js";
import type { Json, Type } from "../../model/spec.js";
import type { Node } from "../tree.js";

/** What reading types needs and leaves behind. */
export interface Reading {
  readonly report: Report;
  /** Defaults that were read: checked when every type of the file is known. */
  readonly defaults: PendingDefault[];
  /** What is read stands inside one text of the file, where other YAML tools look at no words of it. */
  readonly isInside?: boolean;
}

export interface PendingDefault {
  readonly type: Type;
  readonly value: Json;
  readonly span: Span;
}

/** A type and the default after its `=`; `span` is the place of the default, or of the type. */
export interface TypeAndDefault {
  readonly type: Type;
  readonly value?: Json;
  readonly span: Span;
}

/** Reads a type that stands inside another. */
export type ReadType = (node: Node) => Type;

/** What a broken type stands for, so that reading goes on. */
export const UNKNOWN: Type = { kind: "primitive", name: "unknown" };
