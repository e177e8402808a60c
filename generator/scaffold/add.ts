import type { UserClass } from "./classes.js";
import { importsOf, specifierOf } from "./imports.js";
import { mannerOf } from "./manner.js";
import type { Meanings } from "./meanings.js";
import { memberInsertions } from "./members.js";
import { NewImports } from "./newImports.js";
import type { Owner, Part } from "./owner.js";
import { placesOf } from "./places.js";
import type { Project } from "./project.js";
import { splice } from "./splice.js";
import { stub } from "./stub.js";

/** What a class is to gain, and what is around it. */
export interface Growth {
  readonly missing: readonly Part[];
  /** All that its agent or pipeline needs. */
  readonly parts: readonly Part[];
  readonly owner: Owner;
  /** Where the module that holds a body lies, without its ending. */
  readonly bodies: ReadonlyMap<Part, string>;
}

/** The text of the class's file with the handlers added that it lacks. Every byte of the old text stays, in order. */
export function addHandlers(
  found: UserClass,
  { missing, parts, owner, bodies }: Growth,
  meanings: Meanings,
  project: Project,
): string {
  const { parsed, node } = found;
  const manner = mannerOf(found, project);
  const paths = new Map([...bodies].map(([{ method }, path]) => [method, path]));
  const imports = new NewImports(found, paths, meanings);
  const batches = placesOf(missing, parts, found).map(({ place, handlers }) => ({
    place,
    stubs: handlers.map((handler) => stub(handler, owner, imports, manner)),
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
