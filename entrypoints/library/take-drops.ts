/** Files and folders dropped anywhere on the page; without this the browser would leave the page and open them. */
import { listDropped } from './list-dropped.ts';

export function takeDrops(onFiles: (files: readonly File[]) => void, signal: AbortSignal): void {
  const { documentElement } = document;
  const isFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
  const listen = (type: 'dragover' | 'dragleave' | 'drop', act: (event: DragEvent) => void): void =>
    addEventListener(type, act, { signal });
  listen('dragover', (event) => {
    if (!isFiles(event)) return;
    event.preventDefault();
    documentElement.dataset.dragging = '';
  });
  listen('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) delete documentElement.dataset.dragging;
  });
  listen('drop', (event) => {
    delete documentElement.dataset.dragging;
    const { dataTransfer } = event;
    if (!dataTransfer || !isFiles(event)) return;
    event.preventDefault();
    void listDropped(dataTransfer).then(onFiles);
  });
}
