/** One line of a stream, without its line end, and where it begins. */
export interface ByteLine {
  readonly bytes: Uint8Array;
  /** 1-based. */
  readonly number: number;
  /** True where the line was longer than the limit; `bytes` is then empty. */
  readonly isTooLong: boolean;
}

const LINE_FEED = 0x0a;

/** Cuts a stream of bytes into lines without holding more than one of them; longer ones than `limit` are skipped. */
export async function* byteLinesOf(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const take = (): ByteLine => {
    const isTooLong = size > limit;
    const bytes = isTooLong ? new Uint8Array() : Buffer.concat(parts);
    parts = [];
    size = 0;
    number++;
    return { bytes, number, isTooLong };
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
      size += at - from;
      if (size <= limit) parts.push(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    size += chunk.length - from;
    if (size <= limit) parts.push(chunk.subarray(from));
    else parts = [];
  }
  if (size > 0) yield take();
}
