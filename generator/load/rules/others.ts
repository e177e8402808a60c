/** How many names one message lists. */
const NAMED = 5;

/** The names that are left of a list, for a message. */
export interface Others {
  /** The first of them. Undefined: there is none. */
  readonly first: string | undefined;
  readonly some: readonly string[];
  /** Quoted, and counted where there are many: `"A", "B" and 3 more`. */
  readonly text: string;
  readonly count: number;
}

/** What a list has besides some of its names. Looks no further than it must: both may be long, and asked for often. */
export function othersOf(names: readonly string[], without: ReadonlySet<string>): Others {
  const count = names.length - without.size;
  const some: string[] = [];
  for (const name of names) {
    if (some.length === Math.min(count, NAMED)) break;
    if (!without.has(name)) some.push(name);
  }
  const quoted = some.map((name) => `"${name}"`).join(", ");
  const text = count > some.length ? `${quoted} and ${count - some.length} more` : quoted;
  return { first: some[0], some, text, count };
}
