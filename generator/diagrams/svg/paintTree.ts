import { toneOfWhat } from "../what.js";
import { type Anchor, hintOf } from "./anchor.js";
import { FONTS, SPACE } from "./boxes.js";
import type { Box } from "./geometry.js";
import { paintBadge } from "./paintBadge.js";
import { paintGroup } from "./paintGroup.js";
import { paintOutline } from "./paintOutline.js";
import { paintText } from "./text.js";
import type { Paint } from "./theme.js";
import { CARD } from "./treeCard.js";
import type { Link, PlacedCard } from "./treeLayout.js";
import { path, tag } from "./xml.js";

/** A supervisor with its groups, or a child without any. */
export function paintCard({ card, box }: PlacedCard, paint: Paint, anchor: Anchor): string {
  const { node, name, badge, lines, groups, notch } = card;
  const isSupervisor = node.supervises !== undefined;
  const middle = box.y + SPACE.header / 2;
  const title = { text: name, font: FONTS.name, colours: paint({ fill: "ink" }) };
  const pill = {
    x: box.x + box.width - SPACE.side - badge.width + 2 - notch / 2,
    y: middle - badge.height / 2,
  };
  const own = anchor(
    node.at,
    hintOf(node),
    isSupervisor ? supervisorOutline(box, node.again, paint) : paintOutline(node.what, box, 12, 1.6, paint),
    paintText({ x: box.x + SPACE.side + notch / 2, y: middle + 5.6 }, [title]),
    paintBadge(badge, pill, isSupervisor ? "group" : toneOfWhat(node.what), paint),
    ...lines.map((text, index) => {
      const at = { x: box.x + SPACE.side + notch / 2, y: box.y + SPACE.header + CARD.line * index + 6 };
      return paintText(at, [{ text, font: FONTS.detail, colours: paint({ fill: "dim" }) }]);
    }),
  );
  // Beside it, as no link can hold another.
  const held = groups.map(({ box: group, y }) =>
    paintGroup(group, groupPlace(box, y, group.height), paint, anchor),
  );
  return own + held.join("");
}

/** Groups are as wide as their supervisor's card. */
function groupPlace({ x, y, width }: Box, down: number, height: number): Box {
  return { x: x + CARD.inset, y: y + down, width: width - 2 * CARD.inset, height };
}

/** Dashed where its groups stand elsewhere. */
function supervisorOutline(box: Box, again: boolean, paint: Paint): string {
  const look = { ...paint({ fill: "card", stroke: "arrow" }), "stroke-width": 1.6 };
  return tag("rect", { ...box, rx: 12, ...look, ...(again && { "stroke-dasharray": "5 3" }) });
}

/** From a group to one of its children. */
export function paintLink({ from, to }: Link, paint: Paint): string {
  const [start, bend] = [from.x - CARD.inset, (from.x + to.x) / 2];
  const d = path`M${start},${from.y}H${from.x}C${bend},${from.y} ${bend},${to.y} ${to.x - 1},${to.y}`;
  const dot = tag("circle", { cx: start, cy: from.y, r: 3.5, ...paint({ fill: "group-ink" }) });
  return tag("path", { d, ...paint({ stroke: "arrow" }), "stroke-width": 1.6 }) + dot;
}
