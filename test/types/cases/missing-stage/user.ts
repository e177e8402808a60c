import { ImportBase as Base } from "../../../../generated/import.js";

export class Import extends Base {
  protected override read(): Base.Result<"read"> {
    return [];
  }
  protected override batch(rows: readonly unknown[]): readonly unknown[] {
    return rows;
  }
}
