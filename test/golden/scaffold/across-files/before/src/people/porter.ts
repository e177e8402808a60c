import Half from "../halves/porter.js";

export class Porter extends Half {
  protected override onRing() {}
}
