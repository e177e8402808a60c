import { answers } from "./answers.js";
import { declaredMessages } from "./declaredMessages.js";
import { declaredStages } from "./declaredStages.js";
import { declaredTargets } from "./declaredTargets.js";
import { declaredTypes } from "./declaredTypes.js";
import { deferredMessages } from "./deferredMessages.js";
import { distinctNames } from "./distinctNames.js";
import { endlessTypes } from "./endlessTypes.js";
import { fallbackLoops } from "./fallbackLoops.js";
import { foreverForever } from "./foreverForever.js";
import { goTargets } from "./goTargets.js";
import { groupOrder } from "./groupOrder.js";
import { declaredGroups, neededSettings, ownedChildren, soundGroups } from "./groups.js";
import { handledMessages } from "./handledMessages.js";
import { initialData } from "./initialData.js";
import { memberNames } from "./memberNames.js";
import { merges } from "./merges.js";
import { moltMessages } from "./moltMessages.js";
import { molts } from "./molts.js";
import { oneStance } from "./oneStance.js";
import { declaredPublications, heardPublishers } from "./publications.js";
import { reachableStates } from "./reachableStates.js";
import { reachesDone } from "./reachesDone.js";
import { repairLoops } from "./repairLoops.js";
import { declaredReplies, likeReplies } from "./replies.js";
import { reservedNames } from "./reservedNames.js";
import { routeCycles } from "./routeCycles.js";
import { routedStages } from "./routedStages.js";
import { routeTypes } from "./routeTypes.js";
import type { Advice, Rule } from "./rule.js";
import { stageAgents } from "./stageAgents.js";
import { starvingMailbox } from "./starvingMailbox.js";
import { statesWithExit } from "./statesWithExit.js";
import { stayInHandlers } from "./stayInHandlers.js";
import { endlessStarts, enoughTime } from "./supervision.js";
import { takenStances } from "./takenStances.js";
import { threadData } from "./threadData.js";
import { timerTags } from "./timerTags.js";
import { transfers } from "./transfers.js";
import { uniqueNames } from "./uniqueNames.js";
import { usedImports } from "./usedImports.js";
import { usedNames } from "./usedNames.js";

/** About single names, and what stands beside them: these run on any spec that could be read, so that one run reports all of them. */
export const nameRules: readonly Rule[] = [
  uniqueNames,
  distinctNames,
  reservedNames,
  declaredTypes,
  declaredMessages,
  declaredReplies,
  declaredPublications,
  declaredGroups,
  soundGroups,
  declaredTargets,
  declaredStages,
  stayInHandlers,
  oneStance,
];

/** About the spec as a whole: these run when nothing else is wrong, because they would only repeat it. */
export const wholeRules: readonly Rule[] = [
  endlessTypes,
  memberNames,
  answers,
  goTargets,
  likeReplies,
  heardPublishers,
  molts,
  moltMessages,
  initialData,
  reachableStates,
  statesWithExit,
  foreverForever,
  deferredMessages,
  threadData,
  transfers,
  timerTags,
  routedStages,
  routeTypes,
  routeCycles,
  merges,
  stageAgents,
  endlessStarts,
];

/** What runs and is perhaps not meant: these run when there is no error at all. */
export const advice: readonly Advice[] = [
  reachesDone,
  fallbackLoops,
  repairLoops,
  starvingMailbox,
  takenStances,
  handledMessages,
  groupOrder,
  enoughTime,
  neededSettings,
  ownedChildren,
  usedNames,
  usedImports,
];
