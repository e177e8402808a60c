import type { UserClass } from "./classes.js";
import { importsOf } from "./imports.js";
import type { Project } from "./project.js";
import { freshSpacing, type Spacing, spacingOf } from "./spacing.js";
import type { Manner } from "./stub.js";

/** How a file is written, so that what is added looks as if its author had written it. */
export interface FileManner extends Manner {
  readonly lineEnd: string;
  /** What the line is indented by on which the class begins. */
  readonly outer: string;
  readonly spacing: Spacing;
}

/** How new files are written. */
export function freshManner(project: Project): FileManner {
  return {
    ...markOf(project),
    quote: '"',
    semicolon: ";",
    indent: "  ",
    unit: "  ",
    lineEnd: "\n",
    outer: "",
    spacing: freshSpacing,
  };
}

function markOf({ noUnusedParameters }: Project): Pick<Manner, "unused"> {
  return { unused: noUnusedParameters ? "_" : "" };
}

/** How the file of a class is written, as far as can be seen. */
export function mannerOf({ parsed, node }: UserClass, project: Project): FileManner {
  const { source, tree } = parsed;
  const { text } = source;
  const outer = indentAt(text, node.getStart(tree));
  const last = node.members.at(-1);
  const member =
    last && startsLine(text, last.getStart(tree)) ? indentAt(text, last.getStart(tree)) : undefined;
  const deeper = member?.startsWith(outer) ? member.slice(outer.length) : "";
  const unit = deeper || unitOf(text);
  const [first] = importsOf(tree);
  return {
    ...markOf(project),
    quote: first?.moduleSpecifier.getText(tree).startsWith("'") ? "'" : '"',
    semicolon: first?.getText(tree).endsWith(";") ? ";" : "",
    indent: member ?? outer + unit,
    unit,
    lineEnd: /\r?\n/.exec(text)?.[0] ?? "\n",
    outer,
    spacing: spacingOf(parsed),
  };
}

/** White space at the beginning of the line of an offset. */
function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset)))?.[0] ?? "";
}

export function startsLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === "";
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** The first indentation in the file, or two spaces. A `*` continues a comment. */
function unitOf(text: string): string {
  return /^(\t| {2,8})(?![\s*])/m.exec(text)?.[1] ?? "  ";
}
