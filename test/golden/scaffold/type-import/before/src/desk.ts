import type {
  Leave, // who goes
  DeskBase as Is
} from "../generated/desk.js";
import { DeskBase as Base } from "../generated/desk.js";

export class Desk extends Base {
  gone: Leave[] = [];
  last: Is.Output | undefined;
}
