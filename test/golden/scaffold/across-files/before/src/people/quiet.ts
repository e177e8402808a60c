import { Judge } from "./judge.js";

/** For tests: it inherits all handlers. */
export class QuietJudge extends Judge {}
