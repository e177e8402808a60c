import type { Diagnostic, Source } from "../diagnostics/diagnostic.js";
import { emitGraphJson } from "../emit/graphJson.js";
import { emitModule } from "../emit/module.js";
import { load } from "../load/load.js";
import type { Spec } from "../model/spec.js";
import type { World } from "./command.js";
import { counted } from "./counted.js";

/** What one text was loaded to. */
interface Loaded {
  readonly source: Source;
  readonly specs: readonly Spec[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What one spec was emitted to. */
interface Emitted {
  readonly module: string;
  readonly graph: string;
}

/**
 * What specs were loaded and emitted to, for runs that follow one another: only what changed is done again. A file
 * is the same as long as its path and its text are.
 */
export class Memory {
  #loaded: ReadonlyMap<string, Loaded> = new Map();
  readonly #emitted = new WeakMap<Spec, Emitted>();

  /** As `load` does. Forgets the files that are not among these. */
  load(
    sources: readonly Source[],
    world: Pick<World, "progress">,
  ): readonly [specs: readonly Spec[], diagnostics: readonly Diagnostic[]] {
    const loaded: Loaded[] = [];
    for (const source of counted(sources, "specs read", world)) loaded.push(this.#one(source));
    this.#loaded = new Map(loaded.map((one) => [one.source.file, one]));
    const byFile = loaded.toSorted((a, b) => (a.source.file < b.source.file ? -1 : 1));
    return [loaded.flatMap(({ specs }) => specs), byFile.flatMap(({ diagnostics }) => diagnostics)];
  }

  emit(spec: Spec): Emitted {
    const known = this.#emitted.get(spec);
    if (known) return known;
    const emitted = { module: emitModule(spec), graph: emitGraphJson(spec) };
    this.#emitted.set(spec, emitted);
    return emitted;
  }

  #one(source: Source): Loaded {
    const known = this.#loaded.get(source.file);
    if (known?.source.text === source.text) return known;
    const [specs, diagnostics] = load([source]);
    return { source, specs, diagnostics };
  }
}
