/** The items and documents that the bench laid beside the extension's scripts, one JSON value a line. */

/** Calls `take` for each line's value, without ever holding the whole file. */
export async function readLines<T>(file: string, take: (value: T) => Promise<void> | void): Promise<void> {
  const { body } = await fetch(`/${file}`);
  if (!body) throw new Error(`${file} is empty`);
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) await take(JSON.parse(line));
  }
}

/** Runs the filling of a page; the bench waits for the title. */
export function runFilling(fill: () => Promise<void>): void {
  fill().then(
    () => {
      document.title = 'filled';
    },
    (cause: unknown) => {
      document.title = `failed: ${String(cause)}`;
    },
  );
}
