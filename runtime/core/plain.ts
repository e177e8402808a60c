/**
 * A copy of plain data: objects and arrays at any depth, cycles included. Other objects (addresses, instances of
 * classes) stay the ones they are, unless `swap` gives something in their place.
 */
export function copyPlain(data: unknown, swap?: (found: object) => object | undefined): unknown {
  const copies = new Map<object, object>();
  const copyOf = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const known = copies.get(value) ?? swap?.(value);
    if (known !== undefined) return known;
    const copy = shallow(value);
    copies.set(value, copy);
    if (copy !== value) deepen(copy, copyOf);
    return copy;
  };
  return copyOf(data);
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
