import type { Place } from "../model/place.js";
import { type Link, placeText } from "./link.js";

/** Text in DOT's quotes. */
export function quote(text: string): string {
  return `"${escapeText(text)}"`;
}

/** The attributes that make a node or a cluster a link. */
export function linkLooks(at: Place | undefined, link: Link | undefined): readonly string[] {
  return link && at ? [`URL=${quote(link(at))}`, `tooltip=${quote(placeText(at))}`] : [];
}

/** Text inside DOT's quotes. Backslashes would start an escape, and `&` an entity. */
export function escapeText(text: string): string {
  return text.replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/&/g, "&amp;");
}
