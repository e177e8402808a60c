import type { Answer } from "./site.js";

const page = (title: string, text: string) => `<title>${title}</title><p>${text}</p>`;

const news = (text: string): Answer => ({ body: page("The news", text) });

/** Long enough to keep a thread busy for a moment. */
const manual: Answer = { body: page("The manual", "Read this before use. ".repeat(100_000)) };
const slow: Answer = { body: page("The slow one", "Good things take time."), after: 150 };
const flaky: Answer = { body: page("The flaky one", "Third time lucky.") };
const shy: Answer = { body: page("The shy one", "You did wait.") };

/** What the example monitors. Every page is gone after its last answer. */
export const PAGES: Readonly<Record<string, readonly Answer[]>> = {
  "/news": [
    news("Nothing yet."),
    news("Something happened!"),
    news("Something happened!"),
    news("It is over."),
  ],
  "/manual": [manual, manual, manual],
  "/slow": [slow, slow],
  "/flaky": [{ status: 500 }, { status: 503 }, flaky],
  "/shy": ["silence", shy],
  "/broken": Array<Answer>(4).fill({ status: 500 }),
};
