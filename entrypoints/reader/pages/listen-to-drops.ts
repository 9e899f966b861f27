/** A PDF dropped anywhere on the reader is opened in it. */

export function listenToDrops(open: (file: File) => void, signal: AbortSignal): void {
  const body = document.body;
  const isFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  addEventListener(
    'dragover',
    (event) => {
      if (!isFile(event)) return;
      event.preventDefault();
      body.classList.add('reader-dropping');
    },
    { signal },
  );
  addEventListener('dragleave', () => body.classList.remove('reader-dropping'), { signal });
  addEventListener(
    'drop',
    (event) => {
      body.classList.remove('reader-dropping');
      if (!isFile(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) open(file);
    },
    { signal },
  );
}
