import { DeskBase, type Ring, type Leave } from '../generated/desk.js'
import sorting from './sorting.sync.js'

export class Desk extends DeskBase {
	// counts nothing

	protected override readonly sorting = sorting

	protected override onRing(event: Ring, ctx: DeskBase.Ctx<'onRing'>): DeskBase.Result<'onRing'> {
		// Return ctx.next("Sorting") or nothing to stay.
		throw new Error('Desk.onRing is not written yet')
	}

	protected override onLeave(event: Leave, ctx: DeskBase.Ctx<'onLeave'>): DeskBase.Result<'onLeave'> {
		// Return ctx.next("done", { served }) or nothing to stay.
		throw new Error('Desk.onLeave is not written yet')
	}

	protected override onCount() {
		return { waiting: 0 }
	}
	// the end
}
