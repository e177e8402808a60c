import type { Diagnostic, Span } from "../diagnostics/diagnostic.js";

/** docs/diagnostics.md has an entry for each. */
export const scaffoldCodes = [
  "cannot-parse",
  "class-missing",
  "body-taken",
  "ambiguous-class",
  "only-abstract",
  "cannot-add",
  "handler-gone",
] as const;

type ScaffoldCode = (typeof scaffoldCodes)[number];

/** What can be in the way of scaffolding: the wording of each in one place. */

export function cannotParse(span: Span, reason: string): Diagnostic {
  return {
    code: "cannot-parse" satisfies ScaffoldCode,
    severity: "error",
    message: `"${span.source.file}" is not valid TypeScript, so nothing is added to it`,
    span,
    label: reason.replace(/\.$/, ""),
    notes: ["Correct it and run the command again"],
  };
}

/** The file that a new class would be written to is taken. */
export function classMissing(file: string, agent: string, base: string): Diagnostic {
  return {
    code: "class-missing" satisfies ScaffoldCode,
    severity: "error",
    message: `"${file}" is there, but no class in it extends "${base}"`,
    notes: [
      `Scaffold looks for the class of agent "${agent}" in all files of the folder, by "extends ${base}"`,
      `Add "export class ${agent} extends ${base} {}" where you want it, or choose another folder with --to`,
    ],
  };
}

export function bodyTaken(file: string, state: string): Diagnostic {
  return {
    code: "body-taken" satisfies ScaffoldCode,
    severity: "error",
    message: `"${file}" is there, but it is not the body of state "${state}"`,
    notes: [
      "The body of a sync state lives in a file of its own: move this one away, or choose another folder with --to",
    ],
  };
}

/** Several classes, and none is called like the agent. */
export function ambiguousClass(
  span: Span,
  agent: string,
  base: string,
  places: readonly string[],
): Diagnostic {
  return {
    code: "ambiguous-class" satisfies ScaffoldCode,
    severity: "error",
    message: `several classes extend "${base}", and none of them is called "${agent}"`,
    span,
    label: "this one?",
    notes: [...places.map((place) => `Also: ${place}`), `Call the one that takes the handlers "${agent}"`],
  };
}

/** All that extend the base are abstract: the class to complete is not among the files. */
export function onlyAbstract(span: Span, agent: string, base: string): Diagnostic {
  return {
    code: "only-abstract" satisfies ScaffoldCode,
    severity: "error",
    message: `only an abstract class extends "${base}"`,
    span,
    label: "abstract",
    notes: [
      `Scaffold adds handlers to the class of agent "${agent}" itself, and follows "extends" within one file only`,
      "Put both classes into one file, or write the handlers by hand",
    ],
  };
}

/** The class has a shape that handlers cannot be put into. */
export function unsafe(span: Span, methods: readonly string[]): Diagnostic {
  return {
    code: "cannot-add" satisfies ScaffoldCode,
    severity: "error",
    message: `handlers cannot be added to "${span.source.file}" without breaking it`,
    span,
    label: "in this class",
    notes: [`Write them by hand: ${methods.join(", ")}`],
  };
}

/** A method that overrides nothing any more. */
export function handlerGone(span: Span, name: string, agent: string, likely: readonly string[]): Diagnostic {
  const successor = likely.map((method) => `"${method}"`).join(" or ");
  return {
    code: "handler-gone" satisfies ScaffoldCode,
    severity: "warning",
    message: `"${name}" handles nothing any more: agent "${agent}" has no such handler`,
    span,
    label: "left as it is",
    notes: [
      likely.length > 0
        ? `Renamed? Its code may belong in ${successor}`
        : "Move what is still needed, and remove it",
    ],
  };
}
