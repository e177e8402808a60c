import { escapeXml, unescapeXml } from "./svg/xml.js";

/** How files of a format hold a recipe: the command line that draws them again. */
export interface Holder {
  readonly put: (picture: string, recipe: string) => string;
  /** Absent when there is none. Line ends may have become CRLF. */
  readonly find: (text: string) => string | undefined;
}

const MARK = "Drawn by: ";

/** At the end of an SVG, where any tool leaves it. A comment could not hold the two dashes of options. */
export const inMetadata: Holder = {
  put: (svg, recipe) =>
    svg.replace(/<\/svg>\n$/, () => `<metadata>${MARK}${escapeXml(recipe)}</metadata>\n</svg>\n`),
  find: (text) => {
    const found = METADATA.exec(text)?.[1];
    return found === undefined ? undefined : unescapeXml(found);
  },
};

// The texts of other formats may hold anything, this tag as well.
const METADATA = new RegExp(`^\\s*<[^]*<metadata>${MARK}([^<]*)</metadata>`);

/** In a comment, which begins with `sign` and ends with the line. */
export function inFirstLine(sign: string): Holder {
  const head = `${sign} ${MARK}`;
  return {
    put: (text, recipe) => `${head}${recipe}\n${text}`,
    find: (text) => {
      if (!text.startsWith(head)) return undefined;
      return text.slice(head.length).split(/\r?\n/, 1)[0];
    },
  };
}

/** Below a text. */
export const afterLastLine: Holder = {
  put: (text, recipe) => `${text}\n${MARK}${recipe}\n`,
  find: (text) => LAST_LINE.exec(text)?.[1],
};

const LAST_LINE = new RegExp(`\\n${MARK}([^\\r\\n]*)\\r?\\n?$`);
