import { HopperBase } from "../generated/threads.js";
import hopping from "./hopping.sync.js";

export class Hopper extends HopperBase {
  protected override readonly hopping = hopping;
}
