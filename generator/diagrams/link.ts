import { posix } from "node:path";
import type { Place } from "../model/place.js";
import { LONE } from "../text/characters.js";
import { plain } from "./plain.js";

/** Leads from a picture to a place in a spec: a URL of few characters, safe in every format; in a text, see `placesFrom`. */
export type Link = (at: Place) => string;

/** Links of a picture that lies in `folder`, to specs beside it. Both are paths from the same root. */
export function linkFrom(folder: string): Link {
  return ({ file, line }) => `${encoded(posix.relative(folder, file))}#L${line}`;
}

/** Links to specs on a web page, or below a path: `base` is what stands before a spec's own. See `baseProblem`. */
export function linkBelow(base: string): Link {
  const start = tidy(base);
  const before = start.endsWith("/") ? start : `${start}/`;
  return ({ file, line }) => `${before}${encoded(file)}#L${line}`;
}

/** Why a text cannot be the base of links; undefined: it can. Nothing but pages of the web and paths can be. */
export function baseProblem(base: string): string | undefined {
  if (/[\s\\?#"<>;]|%(?![\da-f]{2})/i.test(base) || !/^[^\p{C}]+$/u.test(base))
    return "it holds a character that cannot stand in it";
  if (/^https?:\/\//i.test(base)) return URL.canParse(base) ? undefined : "it is no URL";
  if (/^[a-z][a-z\d+.-]*:/i.test(base)) return "it is neither http nor https";
  if (base.startsWith("//")) return "it does not say http or https";
  return undefined;
}

/** With what is not ASCII spelled out. */
function tidy(base: string): string {
  return URL.canParse(base) ? new URL(base).href : encodeURI(base).replaceAll("%25", "%");
}

const lone = new RegExp(`[${LONE}]`, "gu");

/** A colon is spelled out as well: what stands before it would be taken for a scheme. */
function encoded(path: string): string {
  const parts = path.replace(lone, "\ufffd").split("/");
  return parts.map((part) => encodeURIComponent(part).replace(/[!'()*]/g, hex)).join("/");
}

function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** The places themselves, for pictures that are text: a path from `folder`, and a line. */
export function placesFrom(folder: string): Link {
  return ({ file, line }) => placeText({ file: posix.relative(folder, file), line });
}

/** Where a link leads, for people: `specs/monitor.yaml:22`. */
export function placeText({ file, line }: Place): string {
  return `${plain(file)}:${line}`;
}
