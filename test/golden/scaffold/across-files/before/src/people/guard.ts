import { HalfGuard as Base, HalfPorter } from "../halves/index.js";

export const porter = HalfPorter;

export class Guard extends Base {}
