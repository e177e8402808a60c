import { HalfDesk } from '../halves/half.js'

export class Desk extends HalfDesk {
  limit = 3
}
