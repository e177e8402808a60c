import { asyncStep } from "./asyncStep.js";
import { bounded } from "./bounded.js";
import { burst } from "./burst.js";
import { children } from "./children.js";
import { clockedMessage } from "./clockedMessage.js";
import { clockedStep } from "./clockedStep.js";
import { copiedBytes } from "./copiedBytes.js";
import { hop } from "./hop.js";
import { hops } from "./hops.js";
import { idle } from "./idle.js";
import { inFlight } from "./inFlight.js";
import { lives } from "./lives.js";
import { movedBytes } from "./movedBytes.js";
import { observedMessage, observedStep } from "./observed.js";
import { parallel } from "./parallel.js";
import { planetSteps } from "./planetSteps.js";
import { reply } from "./reply.js";
import { request } from "./request.js";
import * as savina from "./savina.js";
import { selfMessage } from "./selfMessage.js";
import { stages } from "./stages.js";
import { syncStep } from "./syncStep.js";
import { token } from "./token.js";
import { tracedMessage, tracedStep } from "./traced.js";
import { waitingStep } from "./waitingStep.js";
import { wideStage } from "./wideStage.js";
import {
  controlMessage,
  controlStep,
  unobservableMessage,
  unobservableStep,
  unverifiedMessage,
  unverifiedStep,
} from "./without.js";

/** All kinds of work, in the order in which they are shown. */
export const rows = {
  syncStep,
  controlStep,
  unverifiedStep,
  unobservableStep,
  observedStep,
  tracedStep,
  planetSteps,
  clockedStep,
  asyncStep,
  waitingStep,
  selfMessage,
  controlMessage,
  unverifiedMessage,
  unobservableMessage,
  observedMessage,
  tracedMessage,
  clockedMessage,
  burst,
  inFlight,
  bounded,
  token,
  request,
  reply,
  lives,
  children,
  idle,
  hop,
  hops,
  copiedBytes,
  movedBytes,
  parallel,
  stages,
  wideStage,
  ...savina,
};

export type RowId = keyof typeof rows;

/** What somebody else does of the same work. */
export type Works = { readonly [Id in RowId]?: (typeof rows)[Id]["ours"] };
