import { failuresGoAsDeclared } from "./declared.js";
import { endsInTime } from "./ends.js";
import { errorsAreHeard } from "./heard.js";
import { nothingLeft } from "./left.js";
import { livesAreWhole } from "./lives.js";
import { stopsInOrder } from "./order.js";
import type { Promised } from "./promised.js";
import { noUnhandledRejection } from "./rejections.js";
import { requestsSettle } from "./requests.js";
import { comesToRest } from "./rest.js";
import { restartsAsDeclared } from "./restarts.js";
import { restartsTogether } from "./together.js";
import { valuesAreCounted } from "./values.js";

/** All that every run is held to. */
export const PROMISES: readonly Promised[] = [
  noUnhandledRejection,
  requestsSettle,
  errorsAreHeard,
  failuresGoAsDeclared,
  endsInTime,
  nothingLeft,
  livesAreWhole,
  restartsAsDeclared,
  restartsTogether,
  stopsInOrder,
  valuesAreCounted,
  comesToRest,
];
