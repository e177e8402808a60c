import { bodyTop, FONTS, type Line, rim, SPACE, type StateBox } from "./boxes.js";
import type { Box, Point } from "./geometry.js";
import { icon } from "./icons.js";
import type { PlacedNode } from "./layout.js";
import { chamfered, cornerOf } from "./shapes.js";
import { paintText } from "./text.js";
import type { Paint } from "./theme.js";
import { escapeXml, path, tag } from "./xml.js";

/** The start's dot, the end's ring, or a state. */
export function paintNode({ node, middle, box, word }: PlacedNode, paint: Paint): string {
  if (node.kind === "state") return paintState(node, box, paint);
  const ink = paint({ fill: "ink" });
  if (node.kind === "start" || !word) return circle(middle, SPACE.dot, ink);
  const bottom = { x: word.x + word.width / 2, y: word.y + word.height - 4.5 };
  return tag(
    "g",
    {},
    circle(middle, SPACE.end, { ...paint({ fill: "frame", stroke: "ink" }), "stroke-width": 1.8 }),
    circle(middle, SPACE.end - 5, ink),
    paintText(bottom, [{ text: node.name, font: FONTS.label, colours: ink }], "middle"),
  );
}

function circle({ x, y }: Point, r: number, colours: ReturnType<Paint>): string {
  return tag("circle", { cx: x, cy: y, r, ...colours });
}

function paintState(box: StateBox, outer: Box, paint: Paint): string {
  const { state } = box;
  const { x, y } = rim(state);
  const inner = {
    x: outer.x + x,
    y: outer.y + y,
    width: outer.width - 2 * x,
    height: outer.height - 2 * y,
  };
  const hint = state.description === "" ? state.name : `${state.name}: ${state.description}`;
  return tag(
    "g",
    {},
    tag("title", {}, escapeXml(hint)),
    outline(box, outer, inner, paint),
    header(box, inner, paint),
    body(box, inner, paint),
  );
}

function outline({ state: { mode } }: StateBox, outer: Box, inner: Box, paint: Paint): string {
  const colours = { ...paint({ fill: `${mode}-fill`, stroke: `${mode}-line` }), "stroke-width": 1.6 };
  const rx = cornerOf(mode);
  if (mode === "duty") return tag("path", { d: chamfered(outer, rx), ...colours });
  if (mode === "async" || mode === "custom") return tag("rect", { ...outer, rx, ...colours });
  if (mode === "sync") return tag("rect", { ...outer, rx, ...colours }) + bars(inner, paint);
  const halo = { ...paint({ fill: "frame", stroke: "events-ring" }), "stroke-width": 1.2 };
  return tag("rect", { ...outer, rx, ...halo }) + tag("rect", { ...inner, rx: rx - SPACE.ring, ...colours });
}

function bars({ x, y, width, height }: Box, paint: Paint): string {
  const d = path`M${x},${y}V${y + height}M${x + width},${y}V${y + height}`;
  return tag("path", { d, ...paint({ stroke: "sync-line" }), "stroke-width": 1.2 });
}

function header({ state: { mode }, name, badge }: StateBox, { x, y, width }: Box, paint: Paint): string {
  const middle = y + SPACE.header / 2;
  const left = x + width - SPACE.side - badge.width + 2;
  const pill = { x: left, y: middle - badge.height / 2, ...badge, rx: badge.height / 2 };
  const word = { text: mode.toUpperCase(), font: FONTS.badge, colours: paint({ fill: `${mode}-ink` }) };
  return (
    paintText({ x: x + SPACE.side, y: middle + 5.6 }, [
      { text: name, font: FONTS.name, colours: paint({ fill: "ink" }) },
    ]) +
    tag("rect", { ...pill, ...paint({ fill: `${mode}-badge` }) }) +
    paintText({ x: left + badge.width / 2, y: middle + 3.6 }, [word], "middle")
  );
}

function body({ state, lines }: StateBox, { x, y, width }: Box, paint: Paint): string {
  if (lines.length === 0) return "";
  const [left, right] = [x + SPACE.side, x + width - SPACE.side];
  let top = y + SPACE.header + bodyTop(state);
  const painted = lines.map((line) => {
    top += line.height;
    return paintLine(line, { x: left, y: top - line.height / 2 }, right, paint);
  });
  const divider = path`M${x},${y + SPACE.header}H${x + width}`;
  const thin = { ...paint({ stroke: "events-ring" }), "stroke-width": 1.2 };
  return (state.mode === "events" ? tag("path", { d: divider, ...thin }) : "") + painted.join("");
}

/** `at` is its left end, halfway up. */
function paintLine({ row, name, detail }: Line, at: Point, right: number, paint: Paint): string {
  const baseline = at.y + 4.4;
  const extra = { text: detail, font: FONTS.detail, colours: paint({ fill: "dim" }) };
  if (!row || row.kind === "note") {
    const text = [name, detail].filter((part) => part !== "").join(" ");
    return paintText({ x: at.x, y: baseline }, [{ ...extra, text }]);
  }
  const top = at.y - 6;
  const ink = { text: name, font: FONTS.row, colours: paint({ fill: "ink" }) };
  return (
    icon(row.kind, { x: at.x, y: top }, row.kind === "timer" ? "timer" : "events-ink", paint) +
    paintText({ x: at.x + SPACE.icon, y: baseline }, [ink, extra]) +
    (row.stays ? icon("stay", { x: right - 12, y: top }, "dim", paint) : "")
  );
}
