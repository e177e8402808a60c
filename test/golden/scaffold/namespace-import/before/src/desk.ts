import * as made from "../generated/desk.js";

export default class extends made.DeskBase {
}
