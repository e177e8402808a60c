import type { Ended } from "../../core/contract/address.js";
import type { Observation } from "../../core/contract/observation.js";

/** An observation as a line for people: when, who, and what happened. */
export function lineOf(observation: Observation): string {
  return `${String(Math.round(observation.time)).padStart(8)} ms  ${observation.agent} ${happening(observation)}`;
}

function happening(observation: Observation): string {
  switch (observation.type) {
    case "started":
      return `started in ${observation.state}${childOf(observation)}`;
    case "rested":
      return `ended a life: ${observation.reason}`;
    case "restarted":
      return `was restarted in ${observation.state}, ${Math.round(observation.after)} ms after its last life`;
    case "molted":
      return `was ${observation.from} and began in ${observation.state}`;
    case "moved":
      return `moved ${observation.from} → ${observation.to} by ${observation.by}`;
    case "handled":
      return `handled ${observation.message} in ${observation.state}`;
    case "deferred":
      return `deferred ${observation.message} in ${observation.state}`;
    case "progress":
      return `reported progress in ${observation.state}`;
    case "failed":
      return `failed in ${observation.by} in ${observation.state}, then ${observation.then}: ${observation.error.message}`;
    case "dead-letter":
      return `did not take ${observation.message}: ${observation.why}`;
    case "interrupted":
      return `was asked to end within ${observation.deadline} ms`;
    case "ended":
      return `ended: ${ending(observation.ended)}`;
  }
}

function childOf({ supervisor, group }: { readonly supervisor?: string; readonly group?: string }): string {
  return supervisor === undefined ? "" : `, a child of ${supervisor} in ${group}`;
}

function ending(ended: Ended): string {
  return ended.reason === "failed" ? `failed: ${ended.error.message}` : ended.reason;
}
