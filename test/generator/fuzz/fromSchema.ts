import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ofSpecs } from "../../../generator/diagnostics/catalogue.js";
import type { Entry } from "../../../generator/diagnostics/diagnostic.js";
import type { Json } from "../../../generator/model/spec.js";
import { root } from "./corpus.js";
import { pieces } from "./pieces.js";
import type { Tape } from "./tape.js";

/** The part of JSON Schema that the schema of specs is written in. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: Json;
  readonly enum?: readonly Json[];
  readonly examples?: readonly Json[];
  readonly properties?: Readonly<Record<string, Schema | true>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minimum?: number;
  readonly pattern?: string;
  readonly allOf?: readonly { readonly if: Schema; readonly then: Schema }[];
  readonly notYet?: boolean;
}

const schema: Schema & { readonly definitions: Readonly<Record<string, Schema>> } = JSON.parse(
  readFileSync(join(root, "schema/spec.schema.json"), "utf8"),
);

const types = ["Item", "Pair"];
const messages = ["Ping", "Push", "Ask"];
const states = ["Idle", "Busy", "Over"];
const agents = ["Worker", "Boss"];
const stages = ["Read", "Clean", "Store"];
const members = ["tick", "poll", "url", "count"];
const fields = ["url", "count", "next?"];
const targets = [...states, ...states, "done", "done", "stay"];
const anyName = [...types, ...messages, ...agents, ...members, ...targets, "string"];

const severities = Object.entries<Entry>(ofSpecs).map(([code, { severity }]) => ({ code, severity }));
const warnings = severities.filter(({ severity }) => severity === "warning").map(({ code }) => code);

const plainTypes =
  "string; integer; boolean; null; unknown; Item; Pair; Item | null; [Item]; { url: string }; { $map: Pair }";
const defaults =
  'integer = 1; [string] = []; string = "a, b"; Item = { url: x }; { $enum: [a, b] } = a; boolean = true';

/** Texts by the definition or the key under which they stand; elsewhere any name. Damage brings the wrong ones. */
const texts: Readonly<Record<string, readonly string[]>> = {
  target: targets,
  targets,
  handler: targets,
  sharedHandler: targets,
  fallback: [...targets, "none"],
  go: [...states, "done"],
  molt: agents,
  initial: states,
  in: states,
  except: states,
  names: messages,
  publishes: ["Config"],
  "group agent": agents,
  "group agents": agents,
  "key type": ["string", "string", "integer", "boolean | null", "Item"],
  route: [...stages, "output", "drop", "drop"],
  // Mostly from one to the next, so that values come everywhere.
  "input route": ["Read"],
  "Read route": ["Clean", "Clean", "Clean", "output"],
  "Clean route": ["Store", "Store", "Store", "drop"],
  "Store route": ["drop", "drop", "drop", "drop", "output", "Read"],
  failed: ["stop", "skip", "Store"],
  by: ["url", "count"],
  // Few types, so that they fit along many routes.
  "from type": ["Item", "Item", "unknown", "Failure"],
  "to type": ["Item", "Item", "Item | null"],
  "of type": ["Item"],
  "input type": ["Item"],
  $accepts: messages,
  $address: agents,
  payload: types,
  fields: types,
  path: ["./other.yaml", "./missing.yaml", "./back.yaml", "../../outside.yaml"],
  allow: ["it is meant"],
  type: plainTypes.split("; "),
  "fields type": [...plainTypes.split("; "), ...defaults.split("; ")],
  description: [
    "What it is. And more.",
    "*/ export {}",
    "`a` {@link b}",
    "a\n\n  b",
    "end */",
    "\\",
    ...pieces,
  ],
};

/** Keys by the definition or the key under which they stand. The first of some are nearly always there. */
const keys: Readonly<Record<string, readonly string[]>> = {
  types,
  events: ["Ping", "Push"],
  requests: ["Ask"],
  agents,
  states,
  pipelines: ["Flow"],
  stages,
  routes: ["input", ...stages],
  handle: messages,
  replies: ["Ask"],
  publications: ["Config"],
  subscribes: ["Config"],
  groups: ["Team", "Crew"],
  finished: ["Team", "Crew"],
  watches: agents,
  timers: ["tick", "ping"],
  import: ["Shared", "Told", "Elsewhere"],
  allow: [...warnings, "unreachable-state"],
  type: fields,
  fields,
  payload: fields,
};

const FULL = ["types", "events", "requests", "states", "stages", "routes"];

/** JSON Schemas to stand in a spec, which says nothing about them but that they are objects. */
const schemas: readonly Json[] = [
  { type: "string" },
  { type: "object", properties: { "a-b": { $ref: "#/definitions/x" }, "*/": {} }, definitions: { x: {} } },
  { $ref: "#" },
  { oneOf: [{ const: "`" }, { enum: ["*/", 1, null] }], description: "*/ `x`" },
  { type: "array", items: [{ type: "integer" }], additionalItems: { $ref: "#/items/0" } },
  { allOf: [{ type: "object", additionalProperties: { type: "number" } }, { not: {} }] },
  { $ref: "https://example.org/" },
  { type: "wrong" },
];

const LIKELY = "agents states initial types events requests next handle every max path".split(" ");
const UNLIKELY =
  "go after except in defer ignore forever allow import answer interrupts replies subscribes publishes publications mailbox progress tag pipelines finished watches standalone concurrency ordered config failed".split(
    " ",
  );

/** A stage has one of these. */
const KINDS = ["map", "split", "merge", "chunk", "agent"];
const kinds = ["map", "map", "map", ...KINDS];

/** Of these keys the one stands where the other does not. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  next: ["go"],
  every: ["after"],
  agents: ["agent", "pipelines"],
};

const TASKS = ["asyncState", "syncState", "dutyState", "taskDefaults"];

/** A spec as plain data: the schema allows it, and its names mostly mean something. */
export function specFrom(tape: Tape): Json {
  return make(schema, [], tape);
}

/** A value that a part of the schema allows. `under`: the keys and definitions on the way to it, innermost first. */
function make(part: Schema | true, under: readonly string[], tape: Tape): Json {
  if (part === true) return tape.pick(anyName);
  if (part.$ref !== undefined) {
    const name = part.$ref.replace("#/definitions/", "");
    return make(schema.definitions[name] ?? true, [name, ...under], tape);
  }
  if (part.allOf !== undefined) return choiceOf(part.allOf, under, tape);
  if (part.const !== undefined) return part.const;
  if (part.enum !== undefined) return tape.pick(part.enum);
  if (part.examples !== undefined && tape.oneIn(50)) return tape.pick(part.examples);
  switch (kindOf(part, under[0], tape)) {
    case "object":
      return objectOf(part, under, tape);
    case "array":
      return listOf(part, under, tape);
    case "integer":
      return (part.minimum ?? 0) + tape.below(4);
    case "boolean":
      return tape.oneIn(2);
    case "null":
      return null;
    default:
      return textOf(part, under, tape);
  }
}

/** How most people write what may be written in several ways. */
const USUAL: Readonly<Record<string, string>> = {
  type: "string",
  fields: "object",
  payload: "object",
  targets: "array",
  target: "string",
};

/** Which of its types a part takes. */
function kindOf({ type = "string", properties }: Schema, name: string | undefined, tape: Tape): string {
  const all = typeof type === "string" ? [type] : type;
  // What is nothing in YAML is null in JSON, which is not always the same; and what holds nothing that runs is rare.
  const runs = Object.values(properties ?? {}).some((inner) => inner === true || inner.notYet !== true);
  const holds = properties === undefined || runs;
  const common = all.filter((kind) => kind !== "null" && (kind !== "object" || holds));
  if (common.length === 0 || tape.oneIn(40)) return tape.pick(all);
  const usual = USUAL[name ?? ""];
  return usual !== undefined && !tape.oneIn(8) ? usual : tape.pick(common);
}

/** One of the alternatives that are told apart by the value of a key. */
function choiceOf(all: NonNullable<Schema["allOf"]>, under: readonly string[], tape: Tape): Json {
  const one = tape.pick(all);
  const tells = Object.entries(one.if.properties ?? {}).map(
    ([key, part]) => [key, make(part, [key], tape)] as const,
  );
  return Object.fromEntries([...Object.entries(make(one.then, under, tape) ?? {}), ...tells]);
}

function objectOf(part: Schema, under: readonly string[], tape: Tape): Json {
  const { properties = {}, additionalProperties: others } = part;
  if (others === undefined && part.properties === undefined) return tape.pick(schemas);
  const kind = under[0] === "stage" && !tape.oneIn(20) ? tape.pick(kinds) : undefined;
  const there = Object.entries(properties).filter(([key, inner]) =>
    kind !== undefined && KINDS.includes(key) ? key === kind : isThere(key, inner, part, under, tape),
  );
  const declared = there.filter(
    ([key]) => !there.some(([other]) => INSTEAD[key]?.includes(other)) || tape.oneIn(6),
  );
  // A type that is written with a `$` has this one key.
  const form = declared.find(([key]) => key.startsWith("$"));
  if (form !== undefined && !tape.oneIn(10)) return { [form[0]]: make(form[1], [form[0], ...under], tape) };
  const free = others === undefined || others === false ? [] : freeKeys(part, under, tape);
  return Object.fromEntries([
    ...declared.map(([key, inner]) => [key, make(inner, [key, ...under], tape)] as const),
    ...free.map((key) => [key, make(others || true, routed(key, under), tape)] as const),
  ]);
}

/** Where a route leads depends on where it begins. */
function routed(key: string, under: readonly string[]): readonly string[] {
  return under[0] === "routes" ? [key, ...under] : under;
}

function isThere(
  key: string,
  inner: Schema | true,
  part: Schema,
  under: readonly string[],
  tape: Tape,
): boolean {
  if (part.required?.includes(key)) return true;
  if (inner !== true && inner.notYet) return tape.oneIn(500);
  if (key.startsWith("$")) return tape.oneIn(12);
  // What an agent has for all its states.
  const isShared = under[0] === "agent" && (key === "handle" || key === "timers");
  if (isShared || UNLIKELY.includes(key)) return tape.oneIn(10);
  return LIKELY.includes(key) ? !tape.oneIn(40) : tape.oneIn(5);
}

/** The keys that an object has besides those that are declared. */
function freeKeys({ propertyNames }: Schema, under: readonly string[], tape: Tape): readonly string[] {
  const pattern = new RegExp(definitionOf(propertyNames)?.pattern ?? "");
  const place = under.find((name) => keys[name] !== undefined) ?? "";
  const known = (keys[place] ?? anyName).filter((key) => pattern.test(key));
  if (FULL.includes(place)) return known.filter(() => !tape.oneIn(40));
  return known.filter((_, index) => (index === 0 ? !tape.oneIn(12) : tape.oneIn(6)));
}

function definitionOf(part: Schema | undefined): Schema | undefined {
  return schema.definitions[part?.$ref?.replace("#/definitions/", "") ?? ""] ?? part;
}

function listOf(part: Schema, under: readonly string[], tape: Tape): Json {
  const { items, minItems = 0, maxItems = 3, uniqueItems } = part;
  const length = minItems + tape.below(maxItems - minItems + 1);
  const list = Array.from({ length }, () => make(items ?? true, under, tape));
  return uniqueItems && !tape.oneIn(20) ? [...new Set(list)] : list;
}

function textOf({ pattern, examples = [] }: Schema, under: readonly string[], tape: Tape): Json {
  const place = under.find((name) => texts[name] !== undefined) ?? "";
  const all = texts[`${under[1]} ${under[0]}`] ?? texts[place] ?? anyName;
  // Only handlers stay.
  const isTask = under.some((name) => TASKS.includes(name)) && !tape.oneIn(20);
  const known = isTask ? all.filter((text) => text !== "stay") : all;
  if (pattern === undefined) return tape.pick(known);
  const allowed = [...examples, ...known].filter((text) => new RegExp(pattern).test(String(text)));
  return allowed.length === 0 || tape.oneIn(40) ? "something else" : tape.pick(allowed);
}
