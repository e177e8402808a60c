import type { Command, Input, Misuse, Outcome, World } from "../commands/command.js";
import { digestOf } from "./digest.js";
import { isAsSeen, type Seen, Witness } from "./witness.js";

/** Where packages may keep what they can make again. */
const HOME = "node_modules";
const FOLDER = `${HOME}/.cache/crb-gen`;

/** That a run found nothing to say and nothing to do, and all that it has seen for that. */
interface Receipt {
  readonly tool: string;
  readonly seen: readonly Seen[];
  readonly text: string;
  readonly data: object;
}

/**
 * Runs a command whose outcome depends on nothing but what it sees of the disk. When it has found all in order, that is
 * kept with the digest of each file that it has read and of each folder that it has listed: as long as they are the
 * same, byte for byte, and `tool` is, the same command line has the same outcome, and nothing is done again. What is kept
 * and cannot be read, or is damaged, counts as not there; what cannot be kept is not.
 */
export async function runOnce(
  command: Command,
  input: Input,
  world: World,
  tool: () => string,
): Promise<Outcome | Misuse> {
  const { disk } = world;
  if (input.switches.has("no-cache") || disk.kind(HOME) !== "folder")
    return (await command.load())(input, world);
  const place = { path: pathOf(command, input, world), tool: tool() };
  const known = recall(place, world);
  if (known !== undefined) return known;
  const witness = new Witness(disk);
  const outcome = await (await command.load())(input, { ...world, disk: witness.disk });
  keep(place, outcome, witness, world);
  return outcome;
}

interface Place {
  readonly path: string;
  readonly tool: string;
}

/** Each command line has a file of its own, in each folder that it is run in. */
function pathOf({ name }: Command, input: Input, { disk, color }: World): string {
  const { arguments: words, lists, switches } = input;
  const asked = [name, words, [...lists].sort(), [...switches].sort(), disk.path("."), color];
  return `${FOLDER}/${digestOf(JSON.stringify(asked))}.json`;
}

/** The outcome, if all is as it was. */
function recall({ path, tool }: Place, { disk }: World): Outcome | undefined {
  const [source] = disk.read(path);
  try {
    const receipt = source && open(source.text);
    if (receipt?.tool !== tool || !isAsSeen(receipt.seen, disk)) return undefined;
    const { text, data } = receipt;
    return { diagnostics: [], ok: true, text, data };
  } catch {
    return undefined; // somebody has made it up, and badly
  }
}

function keep({ path, tool }: Place, outcome: Outcome | Misuse, witness: Witness, { disk }: World): void {
  const seen = witness.seen();
  if ("asks" in outcome || seen === undefined) return;
  const { ok, diagnostics, text, data, ...more } = outcome;
  // A receipt has no room for anything more to say.
  if (!ok || diagnostics.length > 0 || data === undefined || Object.keys(more).length > 0) return;
  const receipt: Receipt = { tool, seen, text, data };
  const [before] = disk.read(path);
  disk.write([{ path, before: before?.text, after: seal(receipt) }]);
}

/** A receipt behind a digest of it, by which one that was written or changed by halves is told. */
function seal(receipt: Receipt): string {
  const body = JSON.stringify(receipt);
  return `${digestOf(body)}\n${body}`;
}

function open(sealed: string): Receipt | undefined {
  const end = sealed.indexOf("\n");
  const body = sealed.slice(end + 1);
  return digestOf(body) === sealed.slice(0, end) ? JSON.parse(body) : undefined;
}
