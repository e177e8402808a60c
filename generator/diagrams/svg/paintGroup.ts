import { type Anchor, hintOf } from "./anchor.js";
import { FONTS } from "./boxes.js";
import type { Box, Point } from "./geometry.js";
import { type Chip, GROUP, type GroupBox } from "./groupBox.js";
import { paintBadge } from "./paintBadge.js";
import { paintOutline } from "./paintOutline.js";
import { paintText } from "./text.js";
import type { Paint } from "./theme.js";
import { tag } from "./xml.js";

/** A group's card in a box at least as large as it. */
export function paintGroup(group: GroupBox, box: Box, paint: Paint, anchor: Anchor): string {
  const look = { ...paint({ fill: "group-fill", stroke: "group-line" }), "stroke-width": 1.2 };
  return anchor(
    group.group.at,
    hintOf(group.group),
    tag("rect", {
      x: box.x,
      y: box.y,
      width: box.width,
      height: box.height,
      rx: 8,
      "stroke-dasharray": "5 3",
      ...look,
    }),
    header(group, box, paint),
    ...chips(group, box, paint),
    ...notes(group, box, paint),
  );
}

function header({ number, name, key, badge }: GroupBox, { x, y, width }: Box, paint: Paint): string {
  const middle = y + GROUP.header / 2;
  const disc = { cx: x + GROUP.side + GROUP.disc, cy: middle, r: GROUP.disc };
  const ink = paint({ fill: "ink" });
  return (
    tag("circle", { ...disc, ...paint({ fill: "group-ink" }) }) +
    paintText(
      { x: disc.cx, y: middle + 4.2 },
      [{ text: number, font: FONTS.number, colours: paint({ fill: "group-fill" }) }],
      "middle",
    ) +
    paintText({ x: disc.cx + GROUP.disc + GROUP.gap, y: middle + 5 }, [
      { text: name, font: FONTS.group, colours: ink },
      { text: key, font: FONTS.detail, colours: paint({ fill: "dim" }) },
    ]) +
    paintBadge(
      badge,
      { x: x + width - GROUP.side - badge.width + 2, y: middle - badge.height / 2 },
      "group",
      paint,
    )
  );
}

function chips(group: GroupBox, box: Box, paint: Paint): readonly string[] {
  return group.chips.flatMap((row, index) => {
    const y = box.y + GROUP.header + index * (GROUP.chip + GROUP.gap);
    let x = box.x + GROUP.side;
    return row.map((each) => {
      const painted = chip(each, { x, y, width: each.width, height: GROUP.chip }, paint);
      x += each.width + GROUP.gap;
      return painted;
    });
  });
}

function chip({ name, what }: Chip, box: Box, paint: Paint): string {
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 + 4.3 };
  const text = { text: name, font: FONTS.chip, colours: paint({ fill: "ink" }) };
  return paintOutline(what, box, 8, 1.2, paint) + paintText(at, [text], "middle");
}

function notes(group: GroupBox, { x, y }: Box, paint: Paint): readonly string[] {
  const top = y + GROUP.header + group.chips.length * (GROUP.chip + GROUP.gap);
  return group.notes.map((text, index) => {
    const at: Point = { x: x + GROUP.side, y: top + GROUP.line * index + 12 };
    return paintText(at, [{ text, font: FONTS.detail, colours: paint({ fill: "dim" }) }]);
  });
}
