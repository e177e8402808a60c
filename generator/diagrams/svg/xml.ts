export type Attributes = Readonly<Record<string, string | number>>;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand between tags and in attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

const CHARACTERS = new Map(Object.entries(ENTITIES).map(([character, entity]) => [entity, character]));

/** The text that `escapeXml` made this of. */
export function unescapeXml(xml: string): string {
  return xml.replace(/&#?\w+;/g, (entity) => CHARACTERS.get(entity) ?? entity);
}

/** An element. Attributes are escaped here; children are finished XML. */
export function tag(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const start = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(show(value))}"`)
    .join("");
  return children.length === 0 ? `<${name}${start}/>` : `<${name}${start}>${children.join("")}</${name}>`;
}

/** Numbers in tenths: finer ones cannot be seen. */
function show(value: string | number): string {
  if (typeof value === "string") return value;
  const rounded = Math.round(value * 10) / 10;
  return String(Object.is(rounded, -0) ? 0 : rounded);
}

/** A template whose numbers are rounded as in attributes. */
export function path(parts: TemplateStringsArray, ...numbers: readonly number[]): string {
  return parts
    .map((part, index) => part + (index < numbers.length ? show(numbers[index] ?? 0) : ""))
    .join("");
}
