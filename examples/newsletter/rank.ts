/** Makes an edition of all that was gathered: what comes first, what belongs together, what stays out and why. */
import type { Edition, Gathered, LeftOut, Pick, Section, Story } from "../../generated/newsletter.js";
import { type Family, familiesOf, grouped } from "./families.js";
import { OTHER } from "./topics.js";

/** Stories at the head of the digest. */
const LEADS = 3;
/** Documents with fewer words say too little to be read. */
const FEWEST = 50;
/** Stories with a lower score are not worth it, however few there are. */
const LEAST = 25;

/** The best `limit` stories. The same documents make the same edition, in whatever order they were gathered. */
export function editionOf({ stories, twins, missed }: Gathered, limit: number): Edition {
  const ranked = [...stories].sort((a, b) => b.score - a.score || byPath(a, b));
  const [foreign, own] = parted(ranked, ({ article }) => article.language !== "");
  const [brief, long] = parted(own, ({ article }) => article.words < FEWEST);
  const [poor, good] = parted(long, ({ score }) => score < LEAST);
  const families = familiesOf(good, twins);
  const packages = grouped(families, ([{ article }]) => `${article.name} ${article.title}`);
  const others = [...packages.values()].map(([best]) => best);
  const kept = others.slice(0, limit);
  const leads = leadsOf(kept);
  const leftOut: LeftOut[] = [
    leaving(
      "much the same as one that is here",
      kept.flatMap(([_, ...copies]) => copies),
    ),
    leaving(
      "of another version than one that is here",
      families.filter((family) => !others.includes(family)).flat(),
    ),
    leaving(`shorter than ${FEWEST} words`, brief),
    leaving("in another language", foreign),
    leaving(`with a score under ${LEAST}`, poor),
    leaving("less worth reading than those here", others.slice(limit).flat()),
    ...failures(missed),
  ];
  return {
    documents: stories.length + missed.length,
    words: stories.reduce((sum, { article }) => sum + article.words, 0),
    leads: leads.map(pickOf),
    sections: sectionsOf(kept.filter((family) => !leads.includes(family))),
    leftOut: leftOut.filter(({ paths }) => paths.length > 0),
  };
}

/** The best ones, of a topic each as long as there are topics. */
function leadsOf(families: readonly Family[]): Family[] {
  const first = [...grouped(families, topicOf).values()].flatMap((same) => same.slice(0, 1));
  const rest = families.filter((family) => !first.includes(family));
  return [...first, ...rest].slice(0, LEADS);
}

/** One section for each topic, the largest first; what is alone with its topic goes to the odds and ends, which come last. */
function sectionsOf(families: readonly Family[]): Section[] {
  const topics = grouped(families, topicOf);
  const sections = grouped(families, (family) =>
    topics.get(topicOf(family))?.length === 1 ? OTHER : topicOf(family),
  );
  const place = ({ title, picks }: Section) => (title === OTHER ? 0 : -picks.length);
  return [...sections]
    .map(([title, same]) => ({ title, picks: same.map(pickOf) }))
    .sort((a, b) => place(a) - place(b) || (a.title < b.title ? -1 : 1));
}

function topicOf([{ article }]: Family): string {
  return article.topic;
}

function pickOf([story, ...copies]: Family): Pick {
  const names = copies.map(({ article }) => article.name).filter((name) => name !== story.article.name);
  return { story, also: [...new Set(names)].sort() };
}

function failures(missed: Gathered["missed"]): LeftOut[] {
  return [...grouped(missed, ({ why }) => why)]
    .map(([why, same]) => ({ why, paths: same.map(({ path }) => path).sort() }))
    .sort((a, b) => (a.why < b.why ? -1 : 1));
}

function leaving(why: string, stories: readonly Story[]): LeftOut {
  return { why, paths: stories.map(({ article }) => article.path).sort() };
}

function parted<Item>(items: readonly Item[], test: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

function byPath(a: Story, b: Story): number {
  return a.article.path < b.article.path ? -1 : 1;
}
