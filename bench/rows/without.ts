import type { TimedRow } from "./row.js";
import { selfMessage } from "./selfMessage.js";
import { syncStep } from "./syncStep.js";

/** To be read beside `syncStep` and `selfMessage`: the runtime with a part taken out, by `bench/without`. */

export const unverifiedStep: TimedRow = {
  ...syncStep,
  name: "step, not verified",
  does: "The same step, in a runtime that neither judges what handlers return nor looks a step up.",
  without: "verification",
};

export const unverifiedMessage: TimedRow = {
  ...selfMessage,
  name: "message to itself, not verified",
  does: "The same message, in a runtime that does not judge what handlers return.",
  without: "verification",
};

export const controlStep: TimedRow = {
  ...syncStep,
  name: "step, the control of what is not verified",
  does: "The same step, verified, in a runtime that is changed as that one, but to no effect.",
  without: "control",
};

export const controlMessage: TimedRow = {
  ...selfMessage,
  name: "message to itself, the control of what is not verified",
  does: "The same message, verified, in a runtime that is changed as that one, but to no effect.",
  without: "control",
};

export const unobservableStep: TimedRow = {
  ...syncStep,
  name: "step, not observable",
  does: "The same step, in a runtime that does not look whether somebody watches.",
  without: "observation",
};

export const unobservableMessage: TimedRow = {
  ...selfMessage,
  name: "message to itself, not observable",
  does: "The same message, in a runtime that does not look whether somebody watches.",
  without: "observation",
};
