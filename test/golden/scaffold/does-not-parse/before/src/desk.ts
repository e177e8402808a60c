import { DeskBase as Base } from "../generated/desk.js";

export class Desk extends Base {
  onRing( {
}
