// Made by crb-gen from specs/schemas.yaml. Do not edit: change the spec.
import * as crb from "crb-gen/codegen";

/** Type `Anything` (specs/schemas.yaml:3). */
export type Anything = unknown;

/** Type `Text` (specs/schemas.yaml:4). */
export type Text = string;

/** Type `Count` (specs/schemas.yaml:5). */
export type Count = number;

/** Type `Flag` (specs/schemas.yaml:6). */
export type Flag = boolean | null;

/** Type `Level` (specs/schemas.yaml:7). */
export type Level = "low" | "high" | 3 | null | { a: [1] };

/** Type `Fixed` (specs/schemas.yaml:8). */
export type Fixed = "fixed";

/** Type `Person` (specs/schemas.yaml:9). */
export interface Person {
  name: string;
  "home town"?: string;
  age?: number;
  id: unknown;
}

/** Type `Open` (specs/schemas.yaml:15). */
export type Open = { a?: string; [key: string]: unknown };

/** Type `Counts` (specs/schemas.yaml:16). */
export type Counts = { [key: string]: number };

/** Type `Free` (specs/schemas.yaml:17). */
export type Free = { [key: string]: unknown };

/** Type `None` (specs/schemas.yaml:18). */
export type None = crb.Empty;

/** Type `Names` (specs/schemas.yaml:19). */
export type Names = string[];

/** Type `Things` (specs/schemas.yaml:20). */
export type Things = unknown[];

/** Type `Pair` (specs/schemas.yaml:21). */
export type Pair = [string, number];

/** Type `Head` (specs/schemas.yaml:22). */
export type Head = [string, number?, ...boolean[]];

/** Type `Either` (specs/schemas.yaml:23). */
export type Either = string | (string | null)[];

/** Type `Both` (specs/schemas.yaml:24). */
export type Both = { a: string } & { b?: number };

/** Type `Never` (specs/schemas.yaml:25). */
export interface Never {
  no?: never;
  any?: unknown;
}

/** Type `Untyped` (specs/schemas.yaml:26). */
export type Untyped = unknown;

/** Type `Tree` (specs/schemas.yaml:27). */
export type Tree = TreeNode$;

/** Type `Itself` (specs/schemas.yaml:35). */
export interface Itself {
  again?: Schema$;
}

/** A definition of a JSON Schema in the spec. */
interface TreeNode$ {
  value: string;
  children?: TreeNode$[];
}

/** A definition of a JSON Schema in the spec. */
interface Schema$ {
  again?: Schema$;
}
