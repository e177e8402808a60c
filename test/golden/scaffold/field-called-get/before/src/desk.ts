import { DeskBase as Base } from "../generated/desk.js"

export class Desk extends Base {
  static readonly limit = 1
  // @ts-expect-error: nobody says what it is
  get
}
