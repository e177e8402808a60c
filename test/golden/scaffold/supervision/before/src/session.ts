import { SessionBase as Base } from "../generated/desk.js";

export class Session extends Base {
  protected override onPing(): void {}
}
