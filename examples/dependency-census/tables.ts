/** What the census found, for the terminal. */
import Table from "cli-table3";
import pc from "picocolors";
import type { Package } from "../../generated/census.js";
import { occurrences } from "./report.js";

/** How many rows of a long list are shown. */
const MOST = 10;

/** No lines between rows. */
const COMPACT = { mid: "", "left-mid": "", "mid-mid": "", "right-mid": "" };

/** The whole summary: the biggest packages, the licences, the duplicates and what is broken. */
export function summary(packages: readonly Package[]): string {
  const parts = [biggest(packages), licences(packages), duplicates(packages), problems(packages)];
  return parts.filter((part) => part !== "").join("\n\n");
}

function biggest(packages: readonly Package[]): string {
  const rows = [...packages].sort((a, b) => b.bytes - a.bytes);
  return list(
    "Biggest packages",
    ["package", "version", "files", "size"],
    [...rows.map(({ name, version, files, bytes }) => [name, version, files, sizeOf(bytes)])],
  );
}

function licences(packages: readonly Package[]): string {
  const counts = new Map<string, number>();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const rows = [...counts].sort(([, a], [, b]) => b - a);
  return list(
    "Licences",
    ["licence", "packages"],
    rows.map(([name, count]) => [name || "(none)", count]),
  );
}

function duplicates(packages: readonly Package[]): string {
  const several = [...occurrences(packages)].filter(([, { versions }]) => versions.length > 1);
  const rows = several.sort(([, a], [, b]) => b.versions.length - a.versions.length);
  return list(
    "Packages in several versions",
    ["package", "copies", "versions"],
    [...rows.map(([name, { copies, versions }]) => [name, copies, versions.join(", ")])],
  );
}

function problems(packages: readonly Package[]): string {
  const broken = packages.filter(({ problem }) => problem !== "");
  return list(
    "Broken packages",
    ["path", "problem"],
    broken.map(({ path, problem }) => [path, problem]),
  );
}

/** A table with a title; numbers and sizes to the right. Nothing for no rows. */
function list(
  title: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  if (rows.length === 0) return "";
  const table = new Table({
    head: head.map((name) => pc.bold(name)),
    chars: COMPACT,
    style: { head: [], border: [] },
  });
  for (const row of rows.slice(0, MOST)) table.push(row.map(cell));
  const more = rows.length > MOST ? `\n${pc.dim(`and ${rows.length - MOST} more`)}` : "";
  return `${pc.bold(pc.cyan(title))}\n${table.toString()}${more}`;
}

function cell(content: string | number): Table.Cell {
  const right = typeof content === "number" || /^[\d.]+ [kMG]?B$/.test(content);
  return {
    content: typeof content === "number" ? content.toLocaleString("en") : content,
    hAlign: right ? "right" : "left",
  };
}

/** Bytes as people read them: `512 B`, `3.4 kB`, `12.0 MB`. */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const power = Math.min(3, Math.floor(Math.log10(bytes) / 3));
  return `${(bytes / 1000 ** power).toFixed(1)} ${" kMG"[power]}B`;
}
