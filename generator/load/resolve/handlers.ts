import type { Report } from "../../diagnostics/create.js";
import type { Go, Handle, Site, Stance } from "../../model/spec.js";
import { type Entry, entriesOf, type Node, textOf, valueAt } from "../tree.js";
import { nextOf, referencesOf } from "./targets.js";

/** What a state does with each message it names, in the order of the file. */
export function stancesOf(state: Node, report: Report): readonly Stance[] {
  return entriesOf(state).flatMap(({ key, value }): readonly Stance[] => {
    if (key === "handle") return handlingsIn(value, report);
    if (key !== "defer" && key !== "ignore") return [];
    return referencesOf(value).map((message) => ({ stance: key, message }));
  });
}

/** The entries of `handle`, `interrupts`, `subscribes`, `finished` or `watches`. */
export function handlingsIn(handlings: Node | undefined, report: Report): readonly (Handle | Go)[] {
  return entriesOf(handlings).flatMap((entry) => handlingOf(entry, "state", report) ?? []);
}

/** One entry of `handle`, short (`stay`, `[stay, Idle]`) or long. */
export function handlingOf(entry: Entry, on: "agent" | "state", report: Report): Handle | Go | undefined {
  const { key, span, value } = entry;
  const message = { name: key, span };
  if (value.kind !== "map") return { stance: "handle", on, message, span, next: nextOf(value) };
  const does = decisionOf(entry, report);
  if (does === undefined || "target" in does)
    return does && { stance: "go", on, message, target: does.target };
  const fallback = siteOf(value.entries.get("fallback"));
  return {
    stance: "handle",
    on,
    message,
    ...does,
    ...(textOf(valueAt(value, "answer")) === "later" ? { answer: "later" } : {}),
    ...(fallback === undefined ? {} : { fallback }),
  };
}

/** What `next` or `go` of a long handler or a timer decides: exactly one of them is there. */
export function decisionOf(entry: Entry, report: Report): Site | Pick<Go, "target"> | undefined {
  const next = valueAt(entry.value, "next");
  const go = valueAt(entry.value, "go");
  // That it stands here has been reported by the schema check.
  if (valueAt(entry.value, "molt") !== undefined) return undefined;
  if ((next === undefined) === (go === undefined)) {
    const has = next === undefined ? "neither" : "both";
    report("either-or", entry.span, { owner: `"${entry.key}"`, keys: "`next` or `go`", has }, [
      "`next: [stay, Idle]` runs a handler that decides; `go: Idle` moves without running any code.",
    ]);
    return undefined;
  }
  if (go === undefined) return { span: entry.span, next: nextOf(next) };
  const [target] = referencesOf(go);
  return target === undefined ? undefined : { target };
}

/** The targets at a key as a place of their own, such as `fallback: [Failed]`. */
export function siteOf(entry: Entry | undefined): Site | undefined {
  return entry === undefined ? undefined : { span: entry.span, next: nextOf(entry.value) };
}
