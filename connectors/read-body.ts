/** Thrown when a body is longer than the cap; the rest of it is never read. */
export class BodyTooLong extends Error {}

/** The body as text, given up at `cap` bytes. Rejects where the connection breaks off or the request is aborted. */
export async function readBody(response: Response, cap: number): Promise<string> {
  if (Number(response.headers.get('content-length') ?? 0) > cap) {
    await response.body?.cancel();
    throw new BodyTooLong();
  }
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  // Leaving the loop early cancels the stream, and with it the download.
  for await (const chunk of chunksOf(response)) {
    bytes += chunk.byteLength;
    if (bytes > cap) throw new BodyTooLong();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** A reader rather than `for await` over the body, which Chrome's streams had late. */
async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  if (!reader) return;
  let ended = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      ended = done;
      if (done) return;
      yield value;
    }
  } finally {
    if (!ended) await reader.cancel();
  }
}
