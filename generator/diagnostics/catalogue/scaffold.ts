import type { Entry } from "../diagnostic.js";

/** What can be in the way of adding to the user's classes. */
export const scaffold = {
  "cannot-parse": {
    severity: "error",
    message: '"{file}" is not valid TypeScript, so nothing is added to it',
    label: "{reason}",
    notes: ["Correct it and run the command again"],
  },
  "class-missing": {
    severity: "error",
    message: '"{file}" is there, but no class in it extends "{base}"',
    notes: [
      'Scaffold looks for the class of {owner} in all files of the folder, by "extends {base}"',
      'Add "export class {name} extends {base} {}" where you want it, or choose another folder with --to',
    ],
  },
  "body-taken": {
    severity: "error",
    message: '"{file}" is there, but it is not the body of {word} "{name}"',
    notes: [
      "A body that runs on a thread lives in a file of its own: move this one away, or choose another folder with --to",
    ],
  },
  "ambiguous-class": {
    severity: "error",
    message: 'several classes extend "{base}", and none of them is called "{agent}"',
    label: "this one?",
    notes: ['Call the one that takes the handlers "{agent}"'],
  },
  "only-abstract": {
    severity: "error",
    message: 'only an abstract class extends "{base}"',
    label: "abstract",
    notes: [
      "Scaffold adds handlers to a class that can be made, and finds it by relative imports between files of the folder",
      'Add "export class {agent} extends …" to the folder, choose with --to one that has it, or write the handlers by hand',
    ],
  },
  "cannot-add": {
    severity: "error",
    message: 'handlers cannot be added to "{file}" without breaking it',
    label: "in this class",
  },
  "handler-changed": {
    severity: "warning",
    message: '"{name}" does not fit any more: {work} of {owner} is {mode} now',
    label: "left as it is",
  },
  "body-gone": {
    severity: "warning",
    message: '"{file}" is the body of no {word} any more: {owner} has no sync {word} that runs "{name}"',
    label: "left as it is",
  },
  "handler-gone": {
    severity: "warning",
    message: '"{name}" handles nothing any more: {owner} has no such handler',
    label: "left as it is",
  },
} as const satisfies Readonly<Record<string, Entry>>;
