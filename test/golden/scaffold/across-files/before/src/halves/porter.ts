import { PorterBase as Base } from "../../generated/office.js";

export default abstract class extends Base {
  constructor(protected readonly waiting: number) {
    super();
  }

  protected override onCount() {
    return { waiting: this.waiting };
  }
}
