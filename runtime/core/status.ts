/** What an agent does now. Numbers, in the order of a life: the loop compares them at each step. */

/** Nothing to do until a message comes. */
export const IDLE = 0;
/** In the scheduler's line. */
export const READY = 1;
export const RUNNING = 2;
/** A handler's promise, a pause or a thread is awaited. */
export const WAITING = 3;
/** Its children end, then its last hooks run. */
export const ENDING = 4;
/** A life of it has ended, and its supervisor is about to start the next one. */
export const BETWEEN = 5;
export const ENDED = 6;

export type Status =
  | typeof IDLE
  | typeof READY
  | typeof RUNNING
  | typeof WAITING
  | typeof ENDING
  | typeof BETWEEN
  | typeof ENDED;
