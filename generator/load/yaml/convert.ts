import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from "yaml";
import type { Report } from "../../diagnostics/create.js";
import type { Span } from "../../diagnostics/diagnostic.js";
import { lineOf } from "../../diagnostics/position.js";
import { measure } from "../measure.js";
import type { Entry, Node, ScalarNode } from "../tree.js";
import { DEEPEST } from "./depth.js";
import type { Locate } from "./locate.js";

/** How many nodes aliases may add to those that are written. */
const ALIASED = 100_000;

/**
 * Turns the YAML library's nodes into ours. Reports what YAML allows and a spec does not. Nothing when an alias cannot
 * be followed: what it stands for would be missing everywhere.
 */
export function convert(root: unknown, locate: Locate, report: Report): Node | undefined {
  const anchors = new Map<string, Node>();
  let aliased = 0;
  let isWhole = true;

  function nodeOf(node: unknown, around: Span, depth: number): Node {
    if (isAlias(node)) return aliasOf(node.source, spanOf(node, around), depth);
    if (isScalar(node) || isMap(node) || isSeq(node)) {
      const span = spanOf(node, around);
      if (node.tag !== undefined)
        report("tag", span, { tag: node.tag.replace(/^tag:yaml\.org,2002:/, "!!") });
      const made = contentOf(node, span, depth);
      if (node.anchor !== undefined) anchors.set(node.anchor, made);
      return made;
    }
    return blank(around);
  }

  function contentOf(node: unknown, span: Span, depth: number): Node {
    if (isMap(node)) return { kind: "map", entries: entriesOf(node, span, depth), span };
    if (isSeq(node))
      return { kind: "list", items: node.items.map((item) => nodeOf(item, span, depth + 1)), span };
    return isScalar(node) ? scalarOf(node, span, report) : blank(span);
  }

  function entriesOf(map: YAMLMap, span: Span, depth: number): ReadonlyMap<string, Entry> {
    const entries = new Map<string, Entry>();
    for (const pair of map.items) {
      const keySpan = spanOf(pair.key, span);
      const key = isScalar(pair.key) ? pair.key.value : undefined;
      if (typeof key !== "string" || key === "__proto__") {
        const reason =
          typeof key === "string"
            ? "it means something else to JavaScript"
            : "a key is a text, and this is none";
        report("bad-key", keySpan, { key: keySpan.source.text.slice(keySpan.start, keySpan.end), reason });
        continue;
      }
      const first = entries.get(key);
      if (first !== undefined) reportDuplicate(key, keySpan, first.span, report);
      else entries.set(key, { key, span: keySpan, value: nodeOf(pair.value, keySpan, depth + 1) });
    }
    return entries;
  }

  function aliasOf(name: string, span: Span, depth: number): Node {
    const target = anchors.get(name);
    if (target === undefined) {
      report("unknown-alias", span, { alias: name });
      isWhole = false;
      return blank(span);
    }
    const { size, height } = measure(target);
    aliased += size;
    if (aliased <= ALIASED && depth + height <= DEEPEST) return target;
    if (isWhole) report("alias-explosion", span, {});
    isWhole = false;
    return blank(span);
  }

  function spanOf(node: unknown, around: Span): Span {
    const range = isParsed(node) ? node.range : undefined;
    if (!range || (isScalar(node) && node.source === "" && range[0] === range[1])) return around;
    return locate(range[0], range[1]);
  }

  const converted = nodeOf(root, locate(0, 0), 0);
  return isWhole ? converted : undefined;
}

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
  report("duplicate-key", span, { key }, [`It is first written in line ${before}.`]);
}
