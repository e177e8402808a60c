import type { MergeDef, StageDef } from "../../model/pipelines.js";
import { SKIP } from "../../model/stages.js";
import { formatDuration } from "../../text/duration.js";
import { plain } from "../plain.js";
import type { Row } from "../row.js";
import { note } from "../row.js";
import { typeText } from "../typeText.js";
import { retryRow } from "./rows.js";

/** What a stage gathers or runs, how many values it works on at once, and what is done about failures. */
export function stageRows(stage: StageDef): readonly Row[] {
  const { concurrency, ordered, config, timeout, retry, failed } = stage;
  const rows = [...workRows(stage)];
  if (concurrency > 1) rows.push(note("concurrency", `${concurrency}${ordered ? ", ordered" : ""}`));
  if (config.length > 0) rows.push(note("config", typeText({ kind: "object", fields: config })));
  if (timeout !== undefined) rows.push(note("timeout", formatDuration(timeout)));
  if (retry) rows.push(retryRow(retry));
  if (failed.name === SKIP) rows.push(note("skips what failed", ""));
  return rows;
}

function workRows(stage: StageDef): readonly Row[] {
  switch (stage.kind) {
    case "map":
    case "split":
      return [];
    case "merge":
      return [mergeRow(stage)];
    case "chunk":
      return [
        note(`max ${stage.max}`, stage.within === undefined ? "" : `within ${formatDuration(stage.within)}`),
      ];
    case "agent":
      return [note("agent", plain(stage.agent.name))];
  }
}

/** Which values make one whole. */
function mergeRow({ by, count }: MergeDef): Row {
  const alike = by === undefined ? "all values" : `by ${plain(by.name)}`;
  return note(count === undefined ? alike : `${alike}, ${count} at a time`, "");
}
