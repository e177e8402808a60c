import { addressMethod, publicationMembers } from "../model/names.js";
import { placeOf } from "../model/place.js";
import type { PublicationDef } from "../model/spec.js";
import type { Scope } from "./scope.js";
import { named } from "./shape.js";
import { typeShape } from "./typeShape.js";
import { writeDoc, writeMethod, writeType } from "./write.js";
import type { Writer } from "./writer.js";

/** A publication: what its subscribers are told, and what publishes it. */
export function writePublication(writer: Writer, publication: PublicationDef, scope: Scope): void {
  const { name, span, description, snapshot, update } = publication;
  const site = { scope, hidden: publicationMembers };
  writeDoc(writer, `Publication \`${name}\` (${placeOf(span)}).`, description);
  writer.block(`export declare namespace ${name}`, () => {
    writeDoc(writer, "What a new subscriber is given first.");
    writeType(writer, "Snapshot", typeShape(snapshot, site));
    writeDoc(writer, "What subscribers are told from then on.");
    writeType(writer, "Update", typeShape(update, site));
    writeType(writer, "Change", scope.generic("Change", named("Snapshot"), named("Update")));
    writeDoc(writer, `Whatever publishes \`${name}\`.`);
    writer.block("interface Publisher", () => {
      const result = named(scope.runtime("Subscription"));
      writeMethod(writer, addressMethod(name), ["listener: (change: Change) => void"], result);
    });
  });
}
