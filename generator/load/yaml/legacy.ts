import { isScalar, Schema } from "yaml";

const OLD = new Schema({ schema: "yaml-1.1" });
const NEW = new Schema({ schema: "core" });

/**
 * An unquoted word as YAML 1.1 reads it, which many editors and linters still do, and as YAML 1.2 does. Undefined: as
 * the same.
 */
export function readings(word: string): { readonly old: unknown; readonly now: unknown } | undefined {
  const old = valueIn(OLD, word);
  const now = meaningOf(word);
  return Object.is(old, now) ? undefined : { old, now };
}

/** An unquoted word as YAML 1.2 reads it. */
export function meaningOf(word: string): unknown {
  return valueIn(NEW, word);
}

/** A text, unless the word looks like something else. */
function valueIn({ tags }: Schema, word: string): unknown {
  for (const tag of tags) {
    if (tag.collection !== undefined || tag.default !== true || tag.test?.test(word) !== true) continue;
    const value = tag.resolve(word, () => {}, {});
    return isScalar(value) ? value.value : value;
  }
  return word;
}
