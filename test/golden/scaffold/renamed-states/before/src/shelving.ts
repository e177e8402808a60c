import type * as made from "../generated/desk.js";

/** The body of a state that has been gone for long. */
const shelving = {} as made.DeskBase.Body<'shelving'>;
export default shelving;
