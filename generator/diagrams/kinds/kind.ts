import type { Spec } from "../../model/spec.js";
import type { TextFormat } from "../names.js";
import type { AskedOptions } from "../options.js";

/** A kind of picture, as data: what the command line, `check` and `draw` know of it. */
export interface KindDef {
  /** What one picture of it is called in messages. */
  readonly title: string;
  /** Stands between the name of the spec and the ending, where a folder has a file for each spec. */
  readonly suffix: string;
  /** Whether there is anything to show of the spec, or of one agent of it. */
  readonly shows: (spec: Spec, agent?: string) => boolean;
  /** How it is drawn in each format. */
  readonly forms: Readonly<Record<TextFormat, Form>>;
}

/** Draws a spec, or what `options` asks for of it. */
type Form = (spec: Spec, options: AskedOptions) => string | Promise<string>;
