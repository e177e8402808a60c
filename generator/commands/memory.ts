import type { Diagnostic, Source } from "../diagnostics/diagnostic.js";
import { emitGraphJson } from "../emit/graphJson.js";
import { emitModule } from "../emit/module.js";
import type { Find } from "../load/find.js";
import { load } from "../load/load.js";
import type { Spec } from "../model/spec.js";
import type { World } from "./command.js";
import { counted } from "./counted.js";

/** What one spec was emitted to. */
interface Emitted {
  readonly module: string;
  readonly graph: string;
}

/**
 * What specs were read and emitted to, for runs that follow one another: only what changed is done again. A file is the
 * same as long as its path and its text are; the loader knows the sources it has seen.
 */
export class Memory {
  #sources: ReadonlyMap<string, Source> = new Map();
  #imported: ReadonlySet<string> = new Set();
  readonly #emitted = new WeakMap<Spec, Emitted>();

  /** The files that were looked for last because others import them, be they there or not. */
  get imported(): ReadonlySet<string> {
    return this.#imported;
  }

  /** As `load` does. Forgets the files that are neither among these nor imported by them. */
  load(
    sources: readonly Source[],
    find: Find,
    world: Pick<World, "progress">,
  ): readonly [specs: readonly Spec[], diagnostics: readonly Diagnostic[]] {
    const seen = new Map<string, Source>();
    const same = (source: Source): Source => {
      const before = this.#sources.get(source.file);
      const kept = before?.text === source.text ? before : source;
      seen.set(kept.file, kept);
      return kept;
    };
    const known = sources.map(same);
    const imported = new Set<string>();
    const findAgain: Find = (file) => {
      imported.add(file);
      const found = find(file);
      return "why" in found ? found : same(found);
    };
    const loaded = load(known, findAgain, (all) => counted(all, "specs read", world));
    this.#sources = seen;
    this.#imported = imported;
    return loaded;
  }

  emit(spec: Spec): Emitted {
    const known = this.#emitted.get(spec);
    if (known) return known;
    const emitted = { module: emitModule(spec), graph: emitGraphJson(spec) };
    this.#emitted.set(spec, emitted);
    return emitted;
  }
}
