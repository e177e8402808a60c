import type { Count } from "../agents/run.js";
import { CHIP, chipWidth } from "./chip.js";
import type { Point } from "./geometry.js";
import { paintText } from "./text.js";
import type { Paint } from "./theme.js";
import { tag } from "./xml.js";

/** A pill that says how often, by its middle. What never happened has no pill. */
export function paintChip(count: Count, { x, y }: Point, paint: Paint): string {
  if (count.says === "") return "";
  const isNever = count.times === 0;
  const width = chipWidth(count);
  const pill = { x: x - width / 2, y: y - CHIP.height / 2, width, height: CHIP.height, rx: CHIP.height / 2 };
  const text = { text: count.says, font: CHIP.font, colours: paint({ fill: isNever ? "dim" : "ink" }) };
  return (
    (isNever ? "" : tag("rect", { ...pill, ...paint({ fill: "chip" }) })) +
    paintText({ x, y: y + 4 }, [text], "middle")
  );
}
