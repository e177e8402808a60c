import type { Entry } from "../diagnostic.js";

/** What can be wrong with files and folders, as opposed to what is written in a spec. */
export const files = {
  "spec-missing": { severity: "error", message: "there is no {place}" },
  "no-specs": {
    severity: "error",
    message: 'the folder "{folder}" holds no specs',
    notes: ["A spec is a file that ends in .yaml or .yml; node_modules and hidden folders are not searched"],
  },
  "not-a-spec": { severity: "error", message: '"{path}" is {what}' },
  "no-such-agent": { severity: "error", message: 'there is no agent "{name}" in "{spec}"' },
  unreadable: { severity: "error", message: 'cannot read "{path}": {reason}' },
  "not-utf8": { severity: "error", message: '"{path}" is not UTF-8 text', label: "byte 0x{byte}" },
  "same-output": {
    severity: "error",
    message: '{specs} would both be written to "{path}"',
    notes: [
      "Outputs are called after the spec's file name: rename one of the two, or give them folders of their own with --out",
    ],
  },
  "not-ours": {
    severity: "error",
    message: '"{path}" was not made by crb-gen, so it is not overwritten',
    notes: ["Move it away, or choose another place with --out"],
  },
  "bad-recipe": {
    severity: "error",
    message: '"{path}" does not say how it was drawn: {why}',
    notes: ["Draw it again, or remove its recipe to keep it as it is"],
  },
  "output-is-folder": {
    severity: "error",
    message: '"{path}" is a folder, and a file is to be written there',
    notes: ["Move it away, or choose another place with --out"],
  },
  "in-the-way": {
    severity: "error",
    message: '"{path}" is there already, and is not overwritten',
    notes: ["Move it away, or choose another folder with --to"],
  },
  "files-in-the-way": {
    severity: "error",
    message: 'the folder "{folder}" already holds some of the files of a new project',
    notes: ["There: {files}", "None of them is overwritten: choose another folder, or move them away"],
  },
  "folder-is-file": {
    severity: "error",
    message: '"{path}" is a file, and a folder is needed there',
    notes: ["Move it away, or choose another folder"],
  },
  "leads-outside": {
    severity: "error",
    message: '"{path}" is a symbolic link that leads out of its folder, so it is not written',
    notes: ["Replace the link by a real file or folder, or name the place it leads to"],
  },
  unwritable: { severity: "error", message: 'cannot write "{path}": {reason}' },
  "png-packages": {
    severity: "error",
    message: "a PNG cannot be drawn: {reason}",
    notes: [
      "It takes two packages that npm installs where it can: npm install --save-dev @napi-rs/canvas @fontsource/inter",
      "An SVG takes none: --format svg",
    ],
  },
  "png-too-large": {
    severity: "error",
    message: '"{path}" would be {size} pixels, more than {limit}',
    notes: ["Or draw an SVG, which has no pixels: --format svg"],
  },
  unwatchable: { severity: "error", message: "the specs cannot be watched: {reason}" },
  "changed-meanwhile": {
    severity: "error",
    message: '"{path}" was changed while crb-gen was at work',
    notes: ["Nothing was written: run the command again"],
  },
} as const satisfies Readonly<Record<string, Entry>>;
