import { ofSpecs } from "../diagnostics/catalogue.js";
import { hasErrors } from "../diagnostics/count.js";
import { create, MOST, type Report } from "../diagnostics/create.js";
import type { Diagnostic, Entry as Said, Span } from "../diagnostics/diagnostic.js";
import { didYouMean } from "../diagnostics/suggest.js";
import { type Entry, entriesOf, type Node, valueAt } from "./tree.js";

/** A warning that the spec says is meant: its code, where that stands, and the stretch in which it is not given. */
export interface Allowance {
  readonly code: string;
  readonly span: Span;
  readonly within: Span;
}

const severities = new Map(
  Object.entries(ofSpecs).map(([code, { severity }]: [string, Said]) => [code, severity]),
);

/** What a spec allows: as a whole, in an agent or a pipeline, in a state. Reports what is no warning. */
export function readAllowances(root: Node, report: Report): readonly Allowance[] {
  const agents = entriesOf(valueAt(root, "agents"));
  const states = agents.flatMap(({ value }) => entriesOf(valueAt(value, "states")));
  const all = [
    ...allowancesOf(root, root.span),
    ...[...agents, ...states, ...entriesOf(valueAt(root, "pipelines"))].flatMap((entry) =>
      allowancesOf(entry.value, wholeOf(entry)),
    ),
  ];
  return all.filter((allowance) => isWarning(allowance, report));
}

/** An entry from the beginning of its key to the end of its value: diagnostics stand at the name of what they are about. */
function wholeOf({ span, value }: Entry): Span {
  return { ...span, end: Math.max(span.end, value.span.end) };
}

function allowancesOf(owner: Node, within: Span): readonly Allowance[] {
  return entriesOf(valueAt(owner, "allow")).map(({ key, span }) => ({ code: key, span, within }));
}

function isWarning({ code, span }: Allowance, report: Report): boolean {
  const severity = severities.get(code);
  if (severity === undefined) report("unknown-code", span, { code }, codeNotes(code));
  if (severity === "error") report("error-allowed", span, { code });
  return severity === "warning";
}

function codeNotes(code: string): readonly string[] {
  const warnings = [...severities].flatMap(([name, severity]) => (severity === "warning" ? name : []));
  return [`Warnings: ${warnings.join(", ")}`, ...didYouMean(code, warnings)];
}

/**
 * The diagnostics of a file without the warnings that it allows; with one for each allowance that nothing needs any
 * more, unless the file has an error: then not all warnings are known.
 */
export function withoutAllowed(
  found: readonly Diagnostic[],
  allowances: readonly Allowance[],
): readonly Diagnostic[] {
  const used = new Set<Allowance>();
  const kept = found.filter((diagnostic) => {
    const by = allowances.filter((allowance) => covers(allowance, diagnostic));
    for (const allowance of by) used.add(allowance);
    return by.length === 0;
  });
  if (hasErrors(found)) return kept;
  const needless = allowances.filter((allowance) => !used.has(allowance)).slice(0, MOST);
  return [...kept, ...needless.map(({ code, span }) => create("needless-allow", span, { code }))];
}

function covers({ code, within }: Allowance, diagnostic: Diagnostic): boolean {
  const { span } = diagnostic;
  return (
    diagnostic.code === code && span !== undefined && span.start >= within.start && span.start < within.end
  );
}
