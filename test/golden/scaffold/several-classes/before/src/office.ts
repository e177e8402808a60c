import { ClerkBase, DeskBase } from "../generated/desk.js";

export class Clerk extends ClerkBase {
  name = "Joe";
}

function helper() { return 1; }

export class Desk extends DeskBase { size = helper(); }
