import { DeskBase as Base } from "../generated/desk.js";

export const Desk = class extends Base {
  get: undefined
};
