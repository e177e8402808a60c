/** What happens, in a few words. */
import type { Observation } from "crb-gen";
import type { Line, Tone } from "../../generated/dashboard.js";

/** Null: nothing worth a line. `time`: ms. */
export function lineOf(observation: Observation, time: number): Line | null {
  const said = wordsOf(observation);
  if (said === null) return null;
  const [tone, text] = said;
  // What an error says may have lines and control characters: here it is one line of text.
  return {
    time: (time / 1000).toFixed(3),
    agent: observation.agent,
    text: text.replaceAll(/\p{Cc}+/gu, " "),
    tone,
  };
}

function wordsOf(observation: Observation): readonly [Tone, string] | null {
  switch (observation.type) {
    case "started":
      return ["plain", `starts in ${observation.state}`];
    case "moved":
      return ["plain", `${observation.from} → ${observation.to}`];
    case "failed":
      return ["bad", `${observation.error.message}: ${observation.then}`];
    case "dead-letter":
      return ["warn", `${observation.message} goes nowhere: ${observation.why}`];
    case "interrupted":
      return ["warn", "is asked to end"];
    case "ended":
      return [observation.ended.reason === "done" ? "good" : "warn", `ends: ${observation.ended.reason}`];
    default:
      return null;
  }
}
