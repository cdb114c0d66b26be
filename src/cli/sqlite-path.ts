/** The file of an SQLite store's address, "sqlite:PATH"; undefined for any other store and for one in memory. */
export function sqlitePath(uri: string): string | undefined {
  const path = /^sqlite:(?:\/\/(?=\/))?(?!\/\/)(.+)$/.exec(uri)?.[1];
  return path === ":memory:" ? undefined : path;
}
