import type { DeskBase } from "../../../../generated/desk.js";

export function sessions(end: DeskBase.Finished<"Sessions">) {
  console.log(end.output.said);
  if (end.reason === "failed") console.log(end.output);
  if (end.reason === "stopped") console.log(end.key);
  console.log(end.key.toFixed());
}

export function workers(end: DeskBase.Finished<"Workers">) {
  console.log(end.key);
  if (end.reason === "done") console.log(end.output.url);
  if (end.agent === "Crawler" && end.reason === "done") console.log(end.output.url);
  if (end.agent === "Router") console.log(end.child);
}

export type Unknown = DeskBase.Finished<"Sesions"> | DeskBase.Ended<"Router">;

export function archive(end: DeskBase.Ended<"Archive">) {
  console.log(end.child);
  if (end.reason === "done") console.log(end.output.pages);
}
