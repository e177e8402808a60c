import { DeskBase as Base, type CrawlerBase } from "../../../../generated/desk.js";

declare const crawler: CrawlerBase;

export abstract class Desk extends Base {
  protected override startServices() {
    return crawler;
  }
}

export abstract class Other extends Base {
  protected override async startServices(index: string): Promise<Base.Child<"Services">> {
    throw new Error(index);
  }
}
