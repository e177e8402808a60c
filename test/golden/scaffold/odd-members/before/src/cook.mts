import { CookBase as Base } from "../generated/office.js";

export default class Cook extends Base {
  constructor(protected override readonly sortingCook: Base.Body<"sortingCook">) {
    super();
  }
  protected override onRing() {} }