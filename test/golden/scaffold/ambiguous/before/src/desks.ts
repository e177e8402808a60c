import { DeskBase as Base } from "../generated/desk.js";

export class FrontDesk extends Base {}
export class BackDesk extends Base {}
