/** What people write from habit, and its name here. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["int", "integer"],
  ["long", "integer"],
  ["bigint", "integer"],
  ["float", "number"],
  ["double", "number"],
  ["decimal", "number"],
  ["bool", "boolean"],
  ["str", "string"],
  ["text", "string"],
  ["any", "unknown"],
  ["undefined", "null"],
  ["nil", "null"],
  ["none", "null"],
]);

const LISTS = ["array", "readonlyarray", "list", "set", "readonlyset"];
const MAPS = ["map", "readonlymap", "record", "dict", "dictionary"];
const CODE = ["function", "symbol", "void", "never"];
const TIMES = ["date", "datetime", "time", "timestamp"];

/** What to write in place of a name that is no type here, as a sentence. */
export function habitNote(name: string): string | undefined {
  const lower = name.toLowerCase();
  const here = NAMES.get(lower);
  if (here !== undefined) return `Here it is called ${here}.`;
  if (LISTS.includes(lower)) return "A list is written [T], such as [string].";
  if (MAPS.includes(lower)) return "A map is written { $map: T }, such as { $map: integer }.";
  if (lower === "object") return "An object is written { key: T }, and one with any keys { $map: unknown }.";
  if (CODE.includes(lower)) return "A type is that of a value that can be written down: this is none.";
  return TIMES.includes(lower)
    ? "A point in time is a string, such as 2030-01-31T12:00:00Z, or an integer of milliseconds."
    : undefined;
}

/** A type of another language in the manner of a spec. */
export interface Translated {
  readonly written: string;
  /** Says so. */
  readonly note: string;
}

/** Longer types are not translated: nobody wrote them by hand. */
const LONGEST = 200;

/** Translates `Job[]`, `Array<Job>`, `Record<string, Job>` and the like, whatever is inside. */
export function translate(text: string): Translated | undefined {
  if (text.length > LONGEST) return undefined;
  const list = /^(.+)\[\]$/.exec(text)?.[1];
  if (list !== undefined) return listOf(list);
  const [, name = "", parameters = ""] = /^(\w+)<(.+)>$/.exec(text) ?? [];
  if (LISTS.includes(name.toLowerCase())) return listOf(parameters);
  if (!MAPS.includes(name.toLowerCase())) return undefined;
  const of = inner(parameters.slice(parameters.indexOf(",") + 1));
  return { written: `{ $map: ${of} }`, note: `A map of ${of} is written { $map: ${of} }.` };
}

function listOf(text: string): Translated {
  const of = inner(text);
  return { written: `[${of}]`, note: `A list of ${of} is written [${of}].` };
}

function inner(text: string): string {
  const type = text.trim();
  return translate(type)?.written ?? NAMES.get(type.toLowerCase()) ?? type;
}
