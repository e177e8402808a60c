import { JSDOM, type PageElement } from "jsdom";

/** What Mermaid makes of a diagram. */
export interface Rendered {
  /** What it takes the text for. */
  readonly type: string;
  /** The texts of all boxes and arrows, each with a space where a line ends, and sorted. */
  readonly texts: readonly string[];
  /** Where its links lead. */
  readonly links: readonly string[];
  /** The names of all elements in the SVG. */
  readonly elements: ReadonlySet<string>;
  /** The names of all attributes. */
  readonly attributes: ReadonlySet<string>;
}

/** The real library, in a document without a browser: nothing is laid out there, so sizes are guessed from texts. */
const { window } = new JSDOM("<!doctype html><body></body>", { pretendToBeVisual: true });
const soon = (callback: () => void) => setImmediate(callback);
Object.assign(window, { requestAnimationFrame: soon });
Object.assign(globalThis, { window, document: window.document, requestAnimationFrame: soon });
for (const name of ["Element", "CSSStyleSheet", "getComputedStyle"])
  Object.assign(globalThis, { [name]: Reflect.get(window, name) });
Object.assign(window.Element.prototype, {
  getBBox: boxOf,
  getBoundingClientRect: boxOf,
  getComputedTextLength(this: PageElement) {
    return sizeOf(this).width;
  },
});

function boxOf(this: PageElement) {
  const size = sizeOf(this);
  return { x: 0, y: 0, left: 0, top: 0, right: size.width, bottom: size.height, ...size };
}

function sizeOf(element: PageElement): { readonly width: number; readonly height: number } {
  const [width = 0, height = 0] = ["width", "height"].map((name) => Number(element.getAttribute(name)));
  if (width > 0 && height > 0) return { width, height };
  return { width: Math.max(12, 7 * (element.textContent ?? "").length), height: 20 };
}

// Only now, as it looks for a document when it is loaded.
const { default: mermaid } = await import("mermaid");
// Its defaults, but for the log.
mermaid.initialize({ startOnLoad: false, logLevel: "fatal" });

/** Throws what Mermaid throws. */
export async function render(text: string): Promise<Rendered> {
  const { diagramType } = await mermaid.parse(text);
  const { svg } = await mermaid.render("drawn", text);
  const page = new window.DOMParser().parseFromString(svg, "text/html");
  for (const end of page.querySelectorAll("br")) end.replaceWith(" ");
  const elements = [...page.body.querySelectorAll("*")];
  const labels = page.querySelectorAll(".nodeLabel, .edgeLabel p");
  return {
    type: diagramType,
    texts: [...labels]
      .map((label) => (label.textContent ?? "").replaceAll(/\s+/g, " ").trim())
      .filter(Boolean)
      .sort(),
    links: [...page.querySelectorAll("a")].map(
      (a) => a.getAttribute("href") ?? a.getAttribute("xlink:href") ?? "",
    ),
    elements: new Set(elements.map(({ localName }) => localName)),
    attributes: new Set(elements.flatMap((element) => element.getAttributeNames())),
  };
}
