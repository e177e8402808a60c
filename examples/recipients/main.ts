/** `npm run example:recipients`: readers of several kinds, of which the newsroom knows only that they take headlines. */
import type { Headline } from "../../generated/newsroom.js";
import { traceIfAsked } from "../trace.js";
import { Archive } from "./archive.js";
import { Newspaper } from "./newspaper.js";

traceIfAsked();
const archive = new Archive({ capacity: 2 }).spawn();

/** What takes one kind of message need be no agent: this is CRB's `Recipient`, or any object with the method. */
const terminal: Headline.Recipient = { headline: ({ text }) => console.log(`read: ${text}`) };

const newspaper = new Newspaper().deliverTo(archive, terminal);
newspaper.print("Crab molts", " ", "Second crab molts", "All crabs molt");
console.log(`kept: ${(await archive.done).join(", ")}`);
await newspaper.close();
