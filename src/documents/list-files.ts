import { readdir, stat } from "node:fs/promises";
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
    const entries = await readdir(folder, { recursive: true });
    const visible = entries.filter((entry) => !entry.split(sep).some((part) => part.startsWith(".")));
    return await sized(visible.map((entry) => ({ file: join(folder, entry), path: toPath(entry) })));
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
