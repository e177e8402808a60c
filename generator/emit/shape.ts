import { quoted } from "./text.js";

/** A TypeScript type, before it is known where its lines break. */
export type Shape =
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "generic"; readonly name: string; readonly of: readonly Shape[] }
  | { readonly kind: "object"; readonly fields: readonly ShapeField[]; readonly others?: Shape }
  | { readonly kind: "list"; readonly of: Shape }
  | { readonly kind: "tuple"; readonly items: readonly ShapeItem[]; readonly rest?: Shape }
  | { readonly kind: "union"; readonly of: readonly Shape[] }
  | { readonly kind: "intersection"; readonly of: readonly Shape[] };

export interface ShapeField {
  readonly name: string;
  readonly type: Shape;
  readonly optional: boolean;
  /** Becomes its doc comment. */
  readonly description?: string;
}

export interface ShapeItem {
  readonly type: Shape;
  readonly optional: boolean;
  /** What it is called in messages of the compiler; given for all items of a tuple or for none. */
  readonly label?: string;
}

/** A field that is always there. */
export function field(name: string, type: Shape): ShapeField {
  return { name, type, optional: false };
}

export function named(text: string): Shape {
  return { kind: "name", text };
}

export function literal(text: string): Shape {
  return named(quoted(text));
}

/** One of `of`, without doubles. */
export function unionOf(of: readonly Shape[]): Shape {
  const flat = of.flatMap((shape) => (shape.kind === "union" ? shape.of : [shape]));
  return combined("union", flat, never);
}

/** All of `of` at once. */
export function intersectionOf(of: readonly Shape[]): Shape {
  const flat = of.flatMap((shape) => (shape.kind === "intersection" ? shape.of : [shape]));
  return combined(
    "intersection",
    flat.filter((shape) => !isUnknown(shape)),
    unknown,
  );
}

export const unknown: Shape = named("unknown");
export const never: Shape = named("never");

function combined(kind: "union" | "intersection", of: readonly Shape[], empty: Shape): Shape {
  if (of.length === 1) return of[0] ?? empty;
  const seen = new Map(of.map((shape) => [identityOf(shape), shape]));
  const distinct = [...seen.values()];
  return distinct.length > 1 ? { kind, of: distinct } : (distinct[0] ?? empty);
}

/** A text that only equal types have. */
function identityOf(shape: Shape): string {
  return shape.kind === "name" ? `name ${shape.text}` : JSON.stringify(shape);
}

function isUnknown(shape: Shape): boolean {
  return shape.kind === "name" && shape.text === "unknown";
}
