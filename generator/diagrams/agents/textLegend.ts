import { GLYPHS, STAGE_SIGNS } from "../words.js";
import type { Mode, Picture, StageNode } from "./picture.js";

/** The upper left corner of a state, by its mode. */
export const CORNERS: Readonly<Record<Mode, string>> = {
  async: "╭",
  sync: "┏",
  duty: "┌",
  custom: "┎",
  events: "╔",
};

type Entry = readonly [sign: string, word: string];

/** What a state acts on. */
const CAUSES: readonly Entry[] = (
  ["event", "request", "reply", "publication", "finished", "watch", "timer", "stays"] as const
).map((sign) => [GLYPHS[sign], sign]);

const OF_AGENTS: readonly Entry[] = [...CAUSES, ["╌▷", "on error"]];
const OF_PIPELINES: readonly Entry[] = [["╌▷", "what failed"]];
const OF_BOTH: readonly Entry[] = [
  ["◎", "end"],
  ["━", "how often"],
  ["✗", "never happened"],
];

/** The signs that occur in the texts of pictures, and what they mean: of agents on a line, of pipelines on another. */
export function textLegend(pictures: readonly Picture[], texts: readonly string[]): string {
  const ofKind = (kind: Picture["kind"]) => texts.filter((_, at) => pictures[at]?.kind === kind).join("");
  const agents = occurring(OF_AGENTS, ofKind("agent"));
  const stages = [...stageEntries(pictures), ...occurring(OF_PIPELINES, ofKind("pipeline"))];
  const both = occurring(OF_BOTH, texts.join(""));
  const lines = stages.length === 0 ? [[...agents, ...both]] : [agents, [...stages, ...both]];
  return lines
    .filter(({ length }) => length > 0)
    .map((line) => line.map(([sign, word]) => `${sign} ${word}`).join("  "))
    .join("\n");
}

function occurring(entries: readonly Entry[], text: string): readonly Entry[] {
  return entries.filter(([sign]) => text.includes(sign));
}

function stageEntries(pictures: readonly Picture[]): readonly Entry[] {
  const stages = pictures.flatMap(({ nodes }) => nodes.filter((node) => node.kind === "stage"));
  const signs = new Map(stages.map((stage) => [stageSign(stage), stageWord(stage)]));
  return [...signs].sort(([, one], [, other]) => (one < other ? -1 : 1));
}

export function stageSign({ does, mode }: StageNode): string {
  return STAGE_SIGNS[does] ?? CORNERS[mode];
}

/** What its sign says: what it does, or of a map how it runs. */
function stageWord({ does, mode }: StageNode): string {
  if (does !== "map") return does;
  return mode === "sync" ? "map on a thread" : "map";
}
