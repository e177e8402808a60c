import { DeskBase as Base } from "../generated/desk.js";

export abstract class Desk extends Base {}
