/** Names in the manners of a spec, made of any text: for suggestions. */
export function inPascalCase(text: string): string {
  const words = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

export function inCamelCase(text: string): string {
  const name = inPascalCase(text);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

export function asField(text: string): string {
  const name = text.replaceAll(/[^A-Za-z0-9]+/g, "_").replace(/^_+(?=[A-Za-z])/, "");
  return name.charAt(0).toLowerCase() + name.slice(1);
}
