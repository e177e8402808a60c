import { ts } from "ts-morph";
import { nodesOf, type Parsed } from "./source.js";

/** How many blank lines there are between members of a class. */
export interface Spacing {
  /** Between two properties. */
  readonly properties: number;
  /** Between all others. */
  readonly others: number;
}

/** How new files are written. */
export const freshSpacing: Spacing = { properties: 0, others: 1 };

/** The spacing that most members of a file have; where none can be seen, that of new files. */
export function spacingOf({ tree, source: { text } }: Parsed): Spacing {
  const properties: number[] = [];
  const others: number[] = [];
  for (const [above, below] of [...nodesOf(tree)].filter(ts.isClassLike).flatMap(neighbours)) {
    const lines = text.slice(above.end, below.getStart(tree)).split("\n").slice(1, -1);
    const list = ts.isPropertyDeclaration(above) && ts.isPropertyDeclaration(below) ? properties : others;
    list.push(lines.filter((line) => line.trim() === "").length);
  }
  return {
    properties: mostCommon(properties, freshSpacing.properties),
    others: mostCommon(others, freshSpacing.others),
  };
}

type Neighbours = readonly [above: ts.ClassElement, below: ts.ClassElement];

/** Members that follow each other in lines of their own. Overloads are one member. */
function neighbours({ members }: ts.ClassLikeDeclaration): readonly Neighbours[] {
  const real = members.filter((member) => !ts.isSemicolonClassElement(member));
  return real.slice(1).flatMap((below, index): readonly Neighbours[] => {
    const above = real[index];
    if (!above || (above.name && above.name.getText() === below.name?.getText())) return [];
    return below.getFullText().slice(0, below.getLeadingTriviaWidth()).includes("\n") ? [[above, below]] : [];
  });
}

/** Where there is none, or several are equally common, it is the usual one if it can be. */
function mostCommon(numbers: readonly number[], usual: number): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const common = [...counts].filter(([, count]) => count === most).map(([number]) => number);
  return common.includes(usual) ? usual : (common[0] ?? usual);
}
