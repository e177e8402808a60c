import { svgElementAttributes } from "svg-element-attributes";
import { type Element, elementsOf } from "./diagramXml.js";

/**
 * What an SVG of ours may be made of: a small part of SVG 2, in which nothing runs, loads or has a name of its own. What
 * is not in these tables is refused, so that whoever draws with more has to think about it here first.
 */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  svg: ["title", "desc", "metadata", "style", "g", "a"],
  g: ["title", "g", "a", "rect", "circle", "path", "text"],
  a: ["title", "g", "rect", "circle", "path", "text"],
  text: ["tspan"],
  ...{ tspan: [], title: [], desc: [], metadata: [], style: [], rect: [], circle: [], path: [] },
};
const WITH_TEXT = ["text", "tspan", "title", "desc", "metadata", "style"];

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  svg: ["xmlns", "width", "height", "viewBox", "role"],
  a: ["href"],
  rect: ["x", "y", "width", "height", "fill"],
  circle: ["cx", "cy", "r", "fill"],
  path: ["d", "fill"],
  text: ["x", "y", "fill"],
};

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const number = new RegExp(`^${NUMBER}$`);
const length = /^\d+(\.\d+)?$/;
const colour = /^(#[\da-f]{6}|none)$/;

/** The values of attributes. */
const VALUES: Readonly<Record<string, RegExp>> = {
  ...{ x: number, y: number, dx: number, cx: number, cy: number },
  ...{ width: length, height: length, r: length, rx: length, "font-size": length, "stroke-width": length },
  ...{ fill: colour, stroke: colour, "letter-spacing": number },
  ...{ "fill-opacity": /^0\.\d+$/, "stroke-opacity": /^0\.\d+$/, opacity: /^0\.\d+$/ },
  class: /^crb-[fs]-[a-z-]+( crb-[fs]-[a-z-]+)*$/,
  "font-family": /^[\w ",-]+$/,
  "font-weight": /^(400|600)$/,
  "text-anchor": /^(start|middle|end)$/,
  "stroke-linecap": /^(butt|round)$/,
  "stroke-linejoin": /^round$/,
  "stroke-dasharray": new RegExp(`^${NUMBER}( ${NUMBER})*$`),
  transform: new RegExp(`^translate\\(${NUMBER} ${NUMBER}\\)$`),
  viewBox: new RegExp(`^0 0 ${NUMBER} ${NUMBER}$`),
  xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/,
  role: /^(img|graphics-document document)$/,
  href: /^(https?:\/\/|(?![\w+.-]*:)(?!\/\/))[\w\-./~:%@!$&'()*+,=]+#L\d+$/,
};

// Of ARIA, which SVG takes over as a whole.
const ARIA = ["role"];
const NAMESPACE = ["xmlns"];

const STYLE = /^@media \(prefers-color-scheme:dark\)\{(\.crb-[fs]-[a-z-]+\{(fill|stroke):#[\da-f]{6}\})*\}$/;

/** What is wrong with an SVG; nothing is. */
export function problemsOf(root: Element): readonly string[] {
  const own = root.name === "svg" ? [] : [`the root is <${root.name}>`];
  return [...own, ...elementsOf(root).flatMap(elementProblems)];
}

function elementProblems(element: Element): readonly string[] {
  const { name, attributes } = element;
  const missing = (REQUIRED[name] ?? []).filter((key) => !attributes.has(key));
  return [
    ...(name in CHILDREN ? [] : [`<${name}> is none of ours`]),
    ...missing.map((key) => `<${name}> has no ${key}`),
    ...[...attributes].flatMap(([key, value]) => attributeProblems(name, key, value)),
    ...childProblems(element),
  ];
}

function attributeProblems(name: string, key: string, value: string): readonly string[] {
  const said = `${key}="${value}" of <${name}>`;
  if (!attributesOf(name).has(key)) return [`${said} is no attribute of it`];
  if (key === "d") return pathProblems(value).map((problem) => `${said}: ${problem}`);
  return VALUES[key]?.test(value) ? [] : [`${said} is no value of ours`];
}

/** As the specifications of SVG list them. */
function attributesOf(name: string): ReadonlySet<string> {
  const every = name === "svg" ? [...ARIA, ...NAMESPACE] : [];
  return new Set([...(svgElementAttributes["*"] ?? []), ...(svgElementAttributes[name] ?? []), ...every]);
}

function childProblems({ name, children }: Element): readonly string[] {
  const elements = children.filter((child) => typeof child !== "string");
  const text = children.filter((child) => typeof child === "string").join("");
  const strangers = elements.filter((child) => !CHILDREN[name]?.includes(child.name));
  const titles = elements.filter((child, at) => child.name === "title" && at > 0);
  const links = name === "a" ? elements.flatMap(elementsOf).filter((each) => each.name === "a") : [];
  return [
    ...strangers.map((child) => `<${child.name}> cannot stand in <${name}>`),
    ...titles.map(() => `the title of <${name}> is not what it begins with`),
    ...links.map(() => "a link in a link"),
    ...(text.trim() !== "" && !WITH_TEXT.includes(name) ? [`text in <${name}>: ${text.trim()}`] : []),
    ...(name === "style" && !STYLE.test(text) ? [`a style sheet with more than colours: ${text}`] : []),
    ...(name === "title" && text.trim() === "" ? ["a title that says nothing"] : []),
  ];
}

/** How many numbers each command takes. */
const ARITY: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, A: 7, Z: 0 };

function pathProblems(path: string): readonly string[] {
  if (!path.startsWith("M")) return ["a path begins with M"];
  return path.split(/(?=[A-Za-z])/).flatMap((step) => {
    const arity = ARITY[step.charAt(0)];
    const written = step.slice(1);
    if (arity === undefined || !new RegExp(`^(${NUMBER}([ ,](?!$)|$))*$`).test(written)) return [`"${step}"`];
    const numbers = written === "" ? [] : written.split(/[ ,]/);
    const fits = arity === 0 ? numbers.length === 0 : numbers.length > 0 && numbers.length % arity === 0;
    const flags = step.startsWith("A") ? numbers.filter((_, at) => at % 7 === 3 || at % 7 === 4) : [];
    return fits && flags.every((flag) => /^[01]$/.test(flag))
      ? []
      : [`"${step}" has ${numbers.length} numbers`];
  });
}
