import { DeskBase as Base } from "../generated/desk.js"; /* all in one */ export class Desk extends Base { limit = 3; override onCount() { return { waiting: this.limit }; } } // end
