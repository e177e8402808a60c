export { CookBase as Base } from "../generated/office.js";
