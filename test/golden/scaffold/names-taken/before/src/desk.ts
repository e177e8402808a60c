import { DeskBase as Base } from "../generated/desk.js";

interface Ring { gold: boolean }
const sorting: Ring = { gold: true };

export class Desk<Count = number> extends Base {
  readonly ring = sorting;
  counts: Count[] = [];
}
