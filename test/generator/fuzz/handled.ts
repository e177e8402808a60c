import { catalogue } from "../../../generator/diagnostics/catalogue.js";
import type { Diagnostic, Source } from "../../../generator/diagnostics/diagnostic.js";
import { formatDiagnostic } from "../../../generator/diagnostics/format.js";
import { decode } from "../../../generator/disk/decode.js";
import type { Find } from "../../../generator/load/find.js";
import { load } from "../../../generator/load/load.js";
import type { Spec } from "../../../generator/model/spec.js";

/** What reading an input came to. */
export interface Outcome {
  /** Absent when it is refused. */
  readonly spec: Spec | undefined;
  readonly codes: readonly string[];
}

/** Reads an input as the command does. Throws where a promise is broken: it is read or refused, at a place, and can be shown. */
export function handled(input: string | Buffer): Outcome {
  const [source, undecoded] =
    typeof input === "string" ? [{ file: "specs/a.yaml", text: input }, []] : decode(input, "specs/a.yaml");
  const [specs, unsound] = source === undefined ? [[], []] : load([source], find);
  const diagnostics = [...undecoded, ...unsound];
  const isSound = diagnostics.every(({ severity }) => severity === "warning");
  must(specs.length === (isSound ? 1 : 0), "there is a spec when there is no error, and else none");
  diagnostics.forEach(checkPlace);
  diagnostics.slice(0, SHOWN).forEach(checkText);
  return { spec: specs[0], codes: diagnostics.map(({ code }) => code) };
}

/** Making the text of a diagnostic takes as long as finding it: a few of each input will do. */
const SHOWN = 3;

const others: readonly Source[] = [
  {
    file: "specs/other.yaml",
    text: `types: { Shared: { url: string } }
events: { Told: Shared }
agents: { Elsewhere: { states: { Open: { mode: events, handle: { Told: done } } } } }
`,
  },
  { file: "specs/back.yaml", text: "import: { Item: ./a.yaml }\ntypes: { Shared: Item }\n" },
];

const find: Find = (file) => {
  if (file.startsWith("../")) return { why: "outside" };
  const nearby = others.map((other) => other.file);
  return others.find((other) => other.file === file) ?? { why: "missing", nearby };
};

function checkPlace({ code, span }: Diagnostic): void {
  must(Object.hasOwn(catalogue, code), `"${code}" is a code of the catalogue`);
  must(span !== undefined, `"${code}" has a place`);
  const { start, end, source } = span;
  must(start >= 0 && start <= end && end <= source.text.length, `the place of "${code}" is in its file`);
}

// Nothing in it steers a terminal, or ends a line before its time.
const HIDDEN = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]/u;

function checkText(diagnostic: Diagnostic): void {
  const text = formatDiagnostic(diagnostic, { color: false });
  must(!HIDDEN.test(text), `what is said is plain text: ${text}`);
  must(text.length < 4_000, `what is said can be read: ${text.length} letters`);
}

/** As plain as can be: it runs a million times. */
export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(`it must hold that ${what}`);
}
