import type { Handler } from "../model/handlers.js";
import type { AgentDef } from "../model/spec.js";
import type { UserClass } from "./classes.js";
import { importsOf, specifierOf } from "./imports.js";
import { mannerOf } from "./manner.js";
import type { Meanings } from "./meanings.js";
import { memberInsertions } from "./members.js";
import { NewImports } from "./newImports.js";
import { placesOf } from "./places.js";
import type { Project } from "./project.js";
import { splice } from "./splice.js";
import { stub } from "./stub.js";

/** What a class is to gain, and what is around it. */
export interface Growth {
  readonly missing: readonly Handler[];
  /** All handlers of its agent. */
  readonly handlers: readonly Handler[];
  readonly agent: AgentDef;
  /** Where the module that holds the body of a `sync` state lies, without its ending. */
  readonly bodies: ReadonlyMap<Handler, string>;
}

/** The text of the class's file with the handlers added that it lacks. Every byte of the old text stays, in order. */
export function addHandlers(
  found: UserClass,
  { missing, handlers, agent, bodies }: Growth,
  meanings: Meanings,
  project: Project,
): string {
  const { parsed, node } = found;
  const manner = mannerOf(found, project);
  const paths = new Map([...bodies].map(([{ method }, path]) => [method, path]));
  const imports = new NewImports(found, paths, meanings);
  const batches = placesOf(missing, handlers, found).map(({ place, handlers }) => ({
    place,
    stubs: handlers.map((handler) => stub(handler, agent, imports, manner)),
  }));
  return splice(parsed.source.text, [
    ...imports.insertions(endingOf(found, project), manner),
    ...memberInsertions(node, parsed, batches, manner),
  ]);
}

/** Imports end as those of the file do; where it has aliases only, as the project's configuration says. */
function endingOf({ parsed, origin }: UserClass, project: Project): string {
  const own = origin.file === parsed.source.file ? [origin.specifier] : [];
  const first = [...own, ...importsOf(parsed.tree).map(specifierOf)].find((specifier) =>
    specifier.startsWith("."),
  );
  return first === undefined ? project.ending : (/\.[jt]s$/.exec(first)?.[0] ?? "");
}
