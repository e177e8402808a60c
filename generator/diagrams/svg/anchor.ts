import type { Place } from "../../model/place.js";
import { type Link, placeText } from "../link.js";
import { escapeXml, tag } from "./xml.js";

/**
 * What is painted of one thing, with what it says to those who point at it, or cannot see it. It leads to where a spec
 * declares the thing, if links are asked for: then the keyboard reaches it too.
 */
export type Anchor = (at: Place | undefined, hint: string, ...painted: readonly string[]) => string;

export function anchorFor(link: Link | undefined): Anchor {
  return (at, hint, ...painted) => {
    if (link === undefined || at === undefined) return tag("g", {}, titled(hint), ...painted);
    return tag("a", { href: link(at) }, titled(`${hint} (${placeText(at)})`), ...painted);
  };
}

/** What is said of something with a name and perhaps a description. */
export function hintOf({
  name,
  description,
}: {
  readonly name: string;
  readonly description: string;
}): string {
  return description === "" ? name : `${name}: ${description}`;
}

function titled(hint: string): string {
  return tag("title", {}, escapeXml(hint));
}
