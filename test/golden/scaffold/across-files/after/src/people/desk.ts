import { HalfDesk } from '../halves/half.js'
import type { DeskBase as Base, Ring, Leave } from '../../generated/office.js'
import sorting from './sorting.sync.js'

export class Desk extends HalfDesk {
  limit = 3
  protected override readonly sorting = sorting

  protected override onRing(event: Ring, ctx: Base.Ctx<'onRing'>): Base.Result<'onRing'> {
    // Return ctx.next("Sorting") or nothing to stay.
    throw new Error('Desk.onRing is not written yet')
  }

  protected override onLeave(event: Leave, ctx: Base.Ctx<'onLeave'>): Base.Result<'onLeave'> {
    // Return ctx.next("done", { served }) or nothing to stay.
    throw new Error('Desk.onLeave is not written yet')
  }
}
