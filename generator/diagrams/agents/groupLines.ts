import { columnWidth, padded, paddedAll } from "../columnWidth.js";
import type { Link } from "../link.js";
import type { Supervision } from "../supervision.js";
import { groupText, rulesText, strategyText } from "../words.js";

/** What an agent supervises, as lines of text: its groups as they stop, each with its rules. */
export function groupLines(supervision: Supervision, link?: Link): readonly string[] {
  const names = supervision.groups.map(groupText);
  const width = columnWidth(names, WIDEST);
  const besides = paddedAll(supervision.groups.map(({ at }) => (link ? `${link(at)}  ` : "")));
  return [
    `supervises  ${strategyText(supervision)}`,
    ...supervision.groups.map((group, place) => {
      const branch = place === supervision.groups.length - 1 ? "└─" : "├─";
      return `${branch} ${padded(names[place] ?? "", width)}  ${besides[place] ?? ""}${rulesText(group)}`;
    }),
  ];
}

// Longer ones push their own line only.
const WIDEST = 48;
