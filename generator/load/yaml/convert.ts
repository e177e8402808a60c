import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from "yaml";
import type { Report } from "../../diagnostics/create.js";
import type { Span } from "../../diagnostics/diagnostic.js";
import { lineOf } from "../../diagnostics/position.js";
import { measure } from "../measure.js";
import type { Entry, Node, ScalarNode } from "../tree.js";
import type { Locate } from "./locate.js";
import { DEEPEST } from "./scan.js";

/** How many nodes aliases may add to those that are written. */
const ALIASED = 100_000;

/**
 * Turns the YAML library's nodes into ours. Reports what YAML allows and a spec does not. Nothing when an alias cannot
 * be followed: what it stands for would be missing everywhere.
 */
export function convert(root: unknown, locate: Locate, report: Report): Node | undefined {
  return new Converter(locate, report).whole(root);
}

class Converter {
  readonly #locate: Locate;
  readonly #report: Report;
  readonly #anchors = new Map<string, Node>();
  #aliased = 0;
  #isWhole = true;

  constructor(locate: Locate, report: Report) {
    this.#locate = locate;
    this.#report = report;
  }

  whole(root: unknown): Node | undefined {
    const converted = this.#nodeOf(root, this.#locate(0, 0), 0);
    return this.#isWhole ? converted : undefined;
  }

  #nodeOf(node: unknown, around: Span, depth: number): Node {
    if (isAlias(node)) return this.#aliasOf(node.source, this.#spanOf(node, around), depth);
    if (isScalar(node) || isMap(node) || isSeq(node)) {
      const span = this.#spanOf(node, around);
      if (node.tag !== undefined)
        this.#report("tag", span, { tag: node.tag.replace(/^tag:yaml\.org,2002:/, "!!") });
      const made = this.#contentOf(node, span, depth);
      if (node.anchor !== undefined) this.#anchors.set(node.anchor, made);
      return made;
    }
    return blank(around);
  }

  #contentOf(node: unknown, span: Span, depth: number): Node {
    if (isMap(node)) return { kind: "map", entries: this.#entriesOf(node, span, depth), span };
    if (isSeq(node))
      return { kind: "list", items: node.items.map((item) => this.#nodeOf(item, span, depth + 1)), span };
    return isScalar(node) ? scalarOf(node, span, this.#report) : blank(span);
  }

  #entriesOf(map: YAMLMap, span: Span, depth: number): ReadonlyMap<string, Entry> {
    const entries = new Map<string, Entry>();
    for (const pair of map.items) {
      const keySpan = this.#spanOf(pair.key, span);
      const key = this.#keyOf(pair.key, keySpan);
      if (key === undefined) continue;
      const first = entries.get(key);
      if (first !== undefined) reportDuplicate(key, keySpan, first.span, this.#report);
      else entries.set(key, { key, span: keySpan, value: this.#nodeOf(pair.value, keySpan, depth + 1) });
    }
    return entries;
  }

  #keyOf(node: unknown, span: Span): string | undefined {
    const key = isScalar(node) ? node.value : undefined;
    if (typeof key === "string" && key !== "__proto__") return key;
    const [reason, note] = typeof key === "string" ? TAKEN : NO_TEXT;
    this.#report("bad-key", span, { key: span.source.text.slice(span.start, span.end), reason }, [note]);
    return undefined;
  }

  #aliasOf(name: string, span: Span, depth: number): Node {
    const target = this.#anchors.get(name);
    if (target === undefined) {
      this.#report("unknown-alias", span, { alias: name });
      this.#isWhole = false;
      return blank(span);
    }
    const { size, height } = measure(target);
    this.#aliased += size;
    if (this.#aliased <= ALIASED && depth + height <= DEEPEST) return target;
    if (this.#isWhole) this.#report("alias-explosion", span, {});
    this.#isWhole = false;
    return blank(span);
  }

  #spanOf(node: unknown, around: Span): Span {
    const range = isParsed(node) ? node.range : undefined;
    if (!range || (isScalar(node) && node.source === "" && range[0] === range[1])) return around;
    return this.#locate(range[0], range[1]);
  }
}

const TAKEN = ["it means something else to JavaScript", "Choose another name."] as const;
const NO_TEXT = [
  "a key is a text, and this is none",
  "Quote it if the text is meant, or choose another name.",
] as const;

function isParsed(node: unknown): node is ParsedNode {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node);
}

function scalarOf(node: Scalar, span: Span, report: Report): ScalarNode {
  const { value } = node;
  if (typeof value === "number" && !isExact(value, node.source ?? "")) {
    const found = `the number ${node.source}`;
    report("bad-value", span, { expected: "a number that JSON and JavaScript can hold", found });
  }
  const known = typeof value === "string" || typeof value === "boolean" || typeof value === "number";
  const blankHere = node.source === "" && value === null;
  const written = blankHere ? "" : span.source.text.slice(span.start, span.end);
  return { kind: "scalar", value: known ? value : null, written, span };
}

/** Whether a number keeps its value: no infinity, no whole number with more digits than a double has. */
function isExact(value: number, written: string): boolean {
  return Number.isFinite(value) && (Number.isSafeInteger(value) || !/^[-+]?[0-9]+$/.test(written));
}

function blank(span: Span): ScalarNode {
  return { kind: "scalar", value: null, written: "", span };
}

function reportDuplicate(key: string, span: Span, first: Span, report: Report): void {
  const before = lineOf(first.source, first.start);
  report("duplicate-key", span, { key }, [`It is first written in line ${before}: keep one of the two.`]);
}
