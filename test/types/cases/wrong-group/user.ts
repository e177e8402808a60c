import {
  type ArchiveBase,
  type CrawlerBase,
  type DeskBase,
  type RouterBase,
  type SessionBase,
} from "../../../../generated/desk.js";

declare const makeSession: () => SessionBase;
declare const makeCrawler: () => CrawlerBase;
declare const archive: ArchiveBase.Address;

export function read(ctx: DeskBase.Ctx<"onRead">) {
  ctx.group("Sesions");
  ctx.group("Sessions").spawn(makeSession);
  ctx.group("Sessions", 7);
  ctx.group("Sessions", "ann", "bob");
  ctx.group("Workers", "ann");
  ctx.group("Sessions", "ann").spawn(makeCrawler);
  ctx.group("Workers").spawn(makeSession);
  ctx.group("Workers").spawn(makeCrawler());
  ctx.group("Workers").keys;
  ctx.group("Sessions", "ann").child.say({ user: "ann", text: "hello" });
  ctx.watch("Archiv", archive);
  ctx.watch("Archive", {});
}

export function routing(ctx: RouterBase.Ctx<"onRoute">) {
  ctx.group("Sessions");
  ctx.watch("Archive", archive);
}
