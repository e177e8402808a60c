import { CONTROL, LONE, UNSEEN } from "../text/characters.js";

const control = new RegExp(`[${CONTROL}]+`, "gu");
const unseen = new RegExp(`[${UNSEEN}]`, "gu");
const lone = new RegExp(`[${LONE}]`, "gu");

/** Text of the user's as one line that every format can carry: no control, direction or broken characters. */
export function plain(text: string | undefined): string {
  if (text === undefined) return "";
  return text.replace(control, " ").replace(unseen, "").replace(lone, "\ufffd").replace(/ {2,}/g, " ").trim();
}
