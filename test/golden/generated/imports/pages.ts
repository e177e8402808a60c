// Made by crb-gen from specs/pages.yaml. Do not edit: change the spec.
import type { Link } from "./links.js";
import * as crb from "crb-gen/codegen";
export type { Link } from "./links.js";

/** Type `Page` (specs/pages.yaml:3). */
export interface Page {
  url: string;
  links: Link[];
}

/** Type `Data` (specs/pages.yaml:4). */
export interface Data {
  x: number;
}

/** Event `Response` (specs/pages.yaml:6). */
export interface Response {
  a: string;
}
export declare namespace Response {
  /** Whatever takes `Response`. */
  interface Recipient {
    response(event: Response$): void;
  }
}

/** Request `GetPage` (specs/pages.yaml:8). */
export interface GetPage {
  url: string;
}
export declare namespace GetPage {
  type Response = Page;
  /** Whatever answers `GetPage`. */
  interface Recipient {
    getPage(request: GetPage, options?: crb.AskOptions): Promise<Response>;
  }
}

/** `Response` where that name means something else. */
type Response$ = Response;
