/**
 * A copy of plain data: objects and arrays at any depth, cycles included. Other objects (addresses, instances of
 * classes) stay the ones they are, unless `swap` gives something in their place.
 */
export function copyPlain(data: unknown, swap?: (found: object) => object | undefined): unknown {
  const copies = new Map<object, object>();
  const shared: object[] = [];
  const copyOf = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const known = copies.get(value) ?? swap?.(value);
    if (known !== undefined) return known;
    const copy = shallow(value);
    copies.set(value, copy);
    if (copy !== value) shared.push(copy);
    return copy;
  };
  const copy = copyOf(data);
  for (let next = shared.pop(); next !== undefined; next = shared.pop()) deepen(next, copyOf);
  return copy;
}

/** Whether one of the objects in plain data is so, at any depth. Nothing is copied. */
export function somePlain(data: unknown, is: (found: object) => boolean): boolean {
  const seen = new Set<unknown>([data]);
  // A set is gone through to its end, which comes later as long as there is more to look at.
  for (const value of seen) {
    if (typeof value !== "object" || value === null) continue;
    if (is(value)) return true;
    for (const part of partsOf(value)) if (typeof part === "object") seen.add(part);
  }
  return false;
}

function partsOf(value: object): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isPlain(value) ? Object.values(value) : [];
}

function shallow(value: object): object {
  if (Array.isArray(value)) return value.slice();
  return isPlain(value) ? { ...value } : value;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Copies what a copy still shares with its original. */
function deepen(copy: object, copyOf: (part: unknown) => unknown): void {
  for (const [key, part] of Object.entries(copy)) {
    if (typeof part === "object" && part !== null) Reflect.set(copy, key, copyOf(part));
  }
}
