/** The little of jsdom that tests use. Its own types would declare a browser's globals everywhere. */
declare module "jsdom" {
  export class JSDOM {
    constructor(html: string, options?: { readonly pretendToBeVisual?: boolean });
    readonly window: PageWindow;
  }

  interface PageWindow {
    readonly document: object;
    readonly Element: { readonly prototype: PageElement };
    readonly DOMParser: new () => { parseFromString(text: string, type: string): Page };
  }

  interface Page {
    readonly body: PageElement;
    querySelectorAll(selector: string): Iterable<PageElement>;
  }

  export interface PageElement {
    readonly localName: string;
    readonly textContent: string | null;
    getAttribute(name: string): string | null;
    getAttributeNames(): readonly string[];
    replaceWith(text: string): void;
    querySelectorAll(selector: string): Iterable<PageElement>;
  }
}
