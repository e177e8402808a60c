/** npm refuses to install a package into one of the same name, and Node would find the wrong one. */
const TAKEN = new Set(["crb-gen", "tsx", "typescript", "vitest", "node_modules", "favicon.ico"]);

const LEGAL = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

/** What npm takes for the name of a package. */
export function isPackageName(name: string): boolean {
  return LEGAL.test(name) && name.length <= 214 && !TAKEN.has(name);
}

/** A legal name that is as near to that of a folder as can be. */
export function packageNameFor(folder: string): string {
  const plain = folder.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const name = plain.replaceAll(/[^a-z0-9._~-]+/g, "-").replaceAll(/^[._-]+|[._-]+$/g, "");
  if (name === "") return "agents";
  return isPackageName(name) ? name : `${name.slice(0, 200)}-agents`;
}
