import type { Promised } from "./promised.js";

export const noUnhandledRejection: Promised = {
  name: "no-unhandled-rejection",
  says: "No promise rejects while nobody looks at it",
  broken: ({ rejections }) =>
    rejections.map((error) => ({
      agent: "",
      what: `a promise was rejected that nobody has caught: ${error.message}`,
    })),
};
