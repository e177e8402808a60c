import { DeskBase as Base } from "../../generated/desk.js";

type Maker = abstract new (...given: any[]) => object;

function logged<T extends Maker>(parent: T) {
  abstract class Logged extends parent {
    log: string[] = [];
  }
  return Logged;
}

export class Desk extends logged(Base) {
  limit = 3
}
