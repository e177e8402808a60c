import { threaded } from "crb-gen";
import type { ImportBase } from "../../generated/import.js";

/** Reads `email; name` out of a line. A line without anything in it is none. */
export default threaded<ImportBase.Body<"clean">>(import.meta.url, (line, ctx) => {
  const text = line.text.trim();
  if (text === "" || text.startsWith("#")) return null;
  const [email = "", name = ""] = text.split(";").map((part) => part.trim());
  if (!isEmail(email)) throw new Error(`"${email}" is no address`);
  if (ctx.config.strict && name === "") throw new Error("there is no name");
  return { email: email.toLowerCase(), name: name.replace(/\s+/g, " "), line };
});

function isEmail(text: string): boolean {
  return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text);
}
