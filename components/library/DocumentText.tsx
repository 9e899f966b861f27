/**
 * The text of a document as its source has it: one element and one text node a block, with the block's offset in
 * `data-start`, so that the plumbing can mark names and find places in it.
 */
import { memo } from 'preact/compat';
import { useRef } from 'preact/hooks';
import type { LibraryItem } from '../../lib/messages/library-model.ts';
import type { Place } from '../../lib/messages/model.ts';
import { cutIntoBlocks, type DocumentBlock } from './document-blocks.ts';
import { useTargetHighlight } from './use-target-highlight.ts';

interface DocumentTextProps {
  readonly text: string;
  readonly items: readonly LibraryItem[];
  readonly target: Place | null;
  readonly label: string;
  readonly articleRef: (article: HTMLElement | null) => void;
}

/** Drawn once a document: elements that the marking engine put into the text must not be drawn over. */
export const DocumentText = memo(
  function DocumentText({ text, items, target, label, articleRef }: DocumentTextProps) {
    const article = useRef<HTMLElement | null>(null);
    const setArticle = (element: HTMLElement | null) => {
      article.current = element;
      articleRef(element);
    };
    useTargetHighlight(article, target);
    return (
      <article class="words" lang="da" aria-label={label} ref={setArticle}>
        {cutIntoBlocks(text, items).map((block) => (
          <Block key={block.start} block={block} isTarget={target !== null && meets(block, target)} />
        ))}
      </article>
    );
  },
  (before, after) => before.text === after.text && before.items === after.items && before.target === after.target,
);

function Block({ block, isTarget }: { readonly block: DocumentBlock; readonly isTarget: boolean }) {
  const attributes = {
    'data-start': block.start,
    ...(isTarget ? { 'data-target': '' } : {}),
    ...(block.continues ? { 'data-continues': '' } : {}),
  };
  if (block.level === 'paragraph') return <p {...attributes}>{block.text}</p>;
  if (block.level === 'heading') return <h3 {...attributes}>{block.text}</h3>;
  return (
    <h2 {...attributes} data-item={block.itemId}>
      {block.text}
    </h2>
  );
}

function meets(block: DocumentBlock, target: Place): boolean {
  return block.start < target.end && target.start < block.end;
}
