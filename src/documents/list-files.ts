import { readdir, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, normalize, sep } from "node:path";
import { glob, isDynamicPattern } from "tinyglobby";
import { NewsgraphError } from "../errors.ts";
import { compareCodePoints } from "../model/code-points.ts";
import { type DocumentFailure, toFailure } from "./document-failure.ts";

/** A file to read. */
export interface InputFile {
  /** As the file system takes it. */
  readonly file: string;
  /** Relative to the folder named by the user, else as named; with forward slashes. Part of a document's identity. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}

/**
 * The files that an input names: itself, those of a folder (recursive, without hidden ones), those of a glob; by code
 * point of their path. A failure where it names none.
 */
export async function listFiles(input: string): Promise<readonly InputFile[] | DocumentFailure> {
  const found = await stat(input).catch(() => undefined);
  if (found?.isFile()) return [{ file: input, path: toPath(input), size: found.size }];
  if (found?.isDirectory()) return listFolder(input);
  if (found !== undefined)
    return toFailure(
      { origin: input },
      new NewsgraphError("BAD_INPUT", "This is neither a file nor a folder. Give a path that is."),
    );
  if (isDynamicPattern(input)) {
    const matches = await glob(input, { onlyFiles: true, absolute: isAbsolute(input), expandDirectories: false });
    if (matches.length > 0) return sized(matches.map((match) => ({ file: match, path: toPath(match) })));
    return toFailure(
      { origin: input },
      new NewsgraphError(
        "NOT_FOUND",
        "No file matches this pattern. Check it, and quote it so that the shell leaves it alone.",
      ),
    );
  }
  return toFailure(
    { origin: input },
    new NewsgraphError("NOT_FOUND", "There is no such file or folder. Check the path."),
  );
}

async function listFolder(folder: string): Promise<readonly InputFile[] | DocumentFailure> {
  try {
    const paths = await pathsIn(folder);
    return await sized(paths.map((path) => ({ file: join(folder, path), path: toPath(path) })));
  } catch (cause) {
    return toFailure(
      { origin: folder },
      new NewsgraphError(
        "BAD_INPUT",
        `The folder cannot be read: ${(cause as Error).message}. Check its permissions.`,
        { cause },
      ),
    );
  }
}

/**
 * Paths of what is no folder, relative to `root`. Links to folders are followed, but each folder is read once, under its
 * own name if it has one here, whatever order the file system lists them in.
 */
async function pathsIn(root: string): Promise<readonly string[]> {
  const paths: string[] = [];
  const read = new Set<string>();
  const links: string[] = [];

  async function visit(folder: string): Promise<void> {
    const real = await realpath(join(root, folder));
    if (read.has(real)) return;
    read.add(real);
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      if (entry.name.startsWith(".")) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await visit(path);
      else if (entry.isSymbolicLink() && (await isFolder(join(root, path)))) links.push(path);
      else paths.push(path);
    }
  }

  await visit("");
  while (links.length > 0) for (const link of links.splice(0).sort(compareCodePoints)) await visit(link);
  return paths;
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() === true;
}

async function sized(files: readonly Omit<InputFile, "size">[]): Promise<InputFile[]> {
  const listed = await Promise.all(
    files.map(async (file) => ({ ...file, stats: await stat(file.file).catch(() => undefined) })),
  );
  return listed
    .filter(({ stats }) => stats === undefined || stats.isFile())
    .map(({ file, path, stats }) => ({ file, path, size: stats?.size ?? 0 }))
    .sort((a, b) => compareCodePoints(a.path, b.path));
}

function toPath(path: string): string {
  return normalize(path).split(sep).join("/");
}
