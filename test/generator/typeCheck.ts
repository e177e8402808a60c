import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Project, ts } from "ts-morph";

const root = join(import.meta.dirname, "../..");

/** Where the files of a check lie. They are nowhere on the disk, but find the packages of this project. */
const HERE = join(root, "test/in-memory");

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ["node"],
  typeRoots: [join(root, "node_modules/@types")],
  allowJs: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  noEmit: true,
  paths: {
    "crb-gen": [join(root, "runtime/index.ts")],
    "crb-gen/codegen": [join(root, "runtime/codegen.ts")],
  },
};

/** Where ts-morph pretends that the declarations of the language lie, which it brings along. */
const LIBRARY = "/node_modules/typescript/lib";

function libraryFiles(): readonly (readonly [path: string, file: ts.SourceFile])[] {
  const project = new Project({ useInMemoryFileSystem: true, compilerOptions: { lib: options.lib ?? [] } });
  project.createSourceFile("empty.ts");
  const files = project.getProgram().compilerObject.getSourceFiles();
  return files.filter(({ fileName }) => fileName.startsWith(LIBRARY)).map((file) => [file.fileName, file]);
}

/** An error of the compiler. */
export interface CompileError {
  readonly file: string;
  readonly code: number;
  readonly start: number;
  readonly message: string;
}

/**
 * Type-checks texts against the runtime's sources, in memory, with the compiler that the generator brings along. What
 * has been read from the disk is kept from check to check, as is all that the last program knows.
 */
export class TypeChecker {
  readonly #host = ts.createCompilerHost(options, true);
  readonly #kept = new Map<string, ts.SourceFile | undefined>(libraryFiles());
  #last: ts.Program | undefined;

  /** The errors in those files that `matters` picks. */
  check(files: ReadonlyMap<string, string>, matters: (path: string) => boolean): readonly CompileError[] {
    const texts = new Map([...files].map(([path, text]) => [join(HERE, path), text]));
    const host: ts.CompilerHost = {
      ...this.#host,
      getDefaultLibLocation: () => LIBRARY,
      fileExists: (path) => texts.has(path) || (!path.startsWith(HERE) && existsSync(path)),
      readFile: (path) => texts.get(path) ?? readFileSync(path, "utf8"),
      directoryExists: (path) => path.startsWith(HERE) || existsSync(path),
      getSourceFile: (path, target) => {
        const text = texts.get(path);
        return text === undefined
          ? this.#fromDisk(path, target)
          : ts.createSourceFile(path, text, target, true);
      },
    };
    const program = ts.createProgram({
      rootNames: [...texts.keys()],
      options,
      host,
      ...(this.#last && { oldProgram: this.#last }),
    });
    this.#last = program;
    return [...files.keys()].filter(matters).flatMap((path) => errorsIn(path, program));
  }

  #fromDisk(path: string, target: ts.ScriptTarget | ts.CreateSourceFileOptions): ts.SourceFile | undefined {
    if (!this.#kept.has(path)) this.#kept.set(path, this.#host.getSourceFile(path, target));
    return this.#kept.get(path);
  }
}

function errorsIn(file: string, program: ts.Program): readonly CompileError[] {
  const source = program.getSourceFile(join(HERE, file));
  if (!source) throw new Error(`${file} is not part of the program`);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ code, start, messageText }) => ({
      file,
      code,
      start: start ?? 0,
      message: ts.flattenDiagnosticMessageText(messageText, "\n"),
    }),
  );
}
