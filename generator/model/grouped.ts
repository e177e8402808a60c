/** Values in lists by their keys, in the order of the pairs. */
export function grouped<Key, Value>(
  pairs: readonly (readonly [key: Key, value: Value])[],
): ReadonlyMap<Key, readonly Value[]> {
  const lists = new Map<Key, Value[]>();
  for (const [key, value] of pairs) {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [value]);
    else list.push(value);
  }
  return lists;
}
