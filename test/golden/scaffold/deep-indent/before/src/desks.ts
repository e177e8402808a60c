import { DeskBase as Base } from "../generated/desk.js";

export namespace desks {
    export abstract class Named {
        name = "desk"
    }
    export
      class Desk
        extends Base
    {
            protected override onCount() { return { waiting: 0 }; }   // here
        }
}
