import type { Dice } from "./dice.js";
import { Fault } from "./fault.js";
import { BossBase, HandBase, LineBase, TeamBase } from "./generated/family.js";

/** Whoever is in the tree, to be met by chance. */
export type Kin = BossBase.Address | TeamBase.Address | LineBase.Address | HandBase.Address;

/** What all in the tree share. */
export interface Clan {
  readonly dice: Dice;
  /** Takes note of one who has come. */
  meet(kin: Kin): void;
}

export class Boss extends BossBase {
  readonly #clan: Clan;

  constructor(clan: Clan) {
    super();
    this.#clan = clan;
  }

  protected override onHire(_: object, ctx: BossBase.Ctx<"onHire">) {
    const { dice } = this.#clan;
    const n = dice.roll(4);
    if (n < 2) this.#promote(ctx);
    else if (n === 2) this.#hire(ctx, dice.roll(3));
    else if (ctx.group("Temps").size < 4)
      this.#clan.meet(ctx.group("Temps").spawn(() => new Hand(this.#clan)));
  }

  #promote(ctx: BossBase.Ctx<"onHire">): void {
    const group = ctx.group("Bosses");
    if (group.size === 3) return;
    const Kind = this.#clan.dice.pick([Boss, Team, Line]);
    this.#clan.meet(group.spawn(() => new Kind(this.#clan)));
  }

  #hire(ctx: BossBase.Ctx<"onHire">, key: number): void {
    const place = ctx.group("Hands", key);
    if (place.child === undefined) this.#clan.meet(place.spawn(() => new Hand(this.#clan)));
  }

  protected override async onEmpty(_: object, ctx: BossBase.Ctx<"onEmpty">) {
    await ctx.group(this.#clan.dice.pick(["Bosses", "Hands", "Temps"])).stop();
  }

  protected override onSack(_: object, ctx: BossBase.Ctx<"onSack">) {
    const [first] = ctx.group(this.#clan.dice.pick(["Hands", "Temps"])).children;
    void first?.interrupt({ deadline: this.#clan.dice.pick([0, 3, 5000]) });
  }

  protected override onBossesFinished() {}
  protected override onHandsFinished() {}
  protected override onTempsFinished(_: BossBase.Finished<"Temps">, ctx: BossBase.Ctx<"onTempsFinished">) {
    return this.#clan.dice.hit(30) ? ctx.next("done") : undefined;
  }

  protected override onCount() {
    return this.#clan.dice.roll(10);
  }

  protected override onTrip(_: object, ctx: BossBase.Ctx<"onTrip">) {
    return ctx.next("Falling");
  }

  protected override onLeave(_: object, ctx: BossBase.Ctx<"onLeave">) {
    return ctx.next("done");
  }

  protected override falling(_: object, ctx: BossBase.Ctx<"falling">) {
    if (this.#clan.dice.hit(2)) throw new Fault("a boss falls");
    return ctx.next("done");
  }
}

export class Team extends TeamBase {
  readonly #clan: Clan;

  constructor(clan: Clan) {
    super();
    this.#clan = clan;
  }

  protected override startHands() {
    return new Hand(this.#clan);
  }

  protected override onHire(_: object, ctx: TeamBase.Ctx<"onHire">) {
    for (const hand of ctx.group("Hands").children) this.#clan.meet(hand);
    if (ctx.group("Temps").size < 3) this.#clan.meet(ctx.group("Temps").spawn(() => new Hand(this.#clan)));
  }

  protected override onHandsFinished() {}

  protected override onCount() {
    return this.#clan.dice.roll(10);
  }

  protected override onTrip(_: object, ctx: TeamBase.Ctx<"onTrip">) {
    return ctx.next("Falling");
  }

  protected override onLeave(_: object, ctx: TeamBase.Ctx<"onLeave">) {
    return ctx.next("done");
  }

  protected override falling(_: object, ctx: TeamBase.Ctx<"falling">) {
    if (this.#clan.dice.hit(2)) throw new Fault("a team falls");
    return ctx.next("done");
  }
}

export class Line extends LineBase {
  readonly #clan: Clan;

  constructor(clan: Clan) {
    super();
    this.#clan = clan;
  }

  protected override startFirst() {
    if (this.#clan.dice.hit(30)) throw new Fault("there is no hand");
    return new Hand(this.#clan);
  }

  protected override onHire(_: object, ctx: LineBase.Ctx<"onHire">) {
    for (const hand of ctx.group("First").children) this.#clan.meet(hand);
    const Kind = this.#clan.dice.hit(2) ? Hand : Team;
    if (ctx.group("Second").size < 3) this.#clan.meet(ctx.group("Second").spawn(() => new Kind(this.#clan)));
  }

  protected override onCount() {
    return this.#clan.dice.roll(10);
  }

  protected override onTrip(_: object, ctx: LineBase.Ctx<"onTrip">) {
    return ctx.next("Falling");
  }

  protected override onLeave(_: object, ctx: LineBase.Ctx<"onLeave">) {
    return ctx.next("done");
  }

  protected override falling(_: object, ctx: LineBase.Ctx<"falling">) {
    if (this.#clan.dice.hit(2)) throw new Fault("a line falls");
    return ctx.next("done");
  }
}

export class Hand extends HandBase {
  readonly #clan: Clan;

  constructor(clan: Clan) {
    super();
    this.#clan = clan;
  }

  protected override async initialize() {
    if (this.#clan.dice.hit(40)) throw new Fault("a hand does not even begin");
  }

  protected override onCount() {
    return this.data.done;
  }

  protected override onTrip(_: object, ctx: HandBase.Ctx<"onTrip">) {
    return ctx.next("Working");
  }

  protected override onLeave(_: object, ctx: HandBase.Ctx<"onLeave">) {
    return ctx.next("done");
  }

  protected override onWake(ctx: HandBase.Ctx<"onWake">) {
    return this.#clan.dice.hit(3) ? ctx.next("Working") : undefined;
  }

  protected override async working(_: object, ctx: HandBase.Ctx<"working">) {
    await ctx.sleep(this.#clan.dice.roll(22));
    if (this.#clan.dice.hit(6)) throw new Fault("a hand falls");
    this.data.done += 1;
    return ctx.next("Resting");
  }

  protected override async finalize() {
    if (this.#clan.dice.hit(40)) throw new Fault("a hand ends badly");
  }
}
