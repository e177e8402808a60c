import { lowerFirst, upperFirst } from "../text/words.js";

/** Names in the manners of a spec, made of any text: for suggestions. */
export function inPascalCase(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  return words.map(upperFirst).join("");
}

export function inCamelCase(text: string): string {
  return lowerFirst(inPascalCase(text));
}

export function asField(text: string): string {
  return lowerFirst(text.replaceAll(/[^A-Za-z0-9]+/g, "_").replace(/^_+(?=[A-Za-z])/, ""));
}
