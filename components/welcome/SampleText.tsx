/** A made-up sentence of minutes with its names marked as on a page: "[person:Birgitte Ravnkilde] foreslog …". */

interface SampleTextProps {
  readonly text: string;
}

const MARKED = /\[(\w+):([^\]]*)\]/;

export function SampleText({ text }: SampleTextProps) {
  const parts = text.split(new RegExp(MARKED, 'g'));
  return (
    <p class="words sample-text" lang="da">
      {parts.map((part, at) => {
        // Words between marks, a kind, its words, and again.
        if (at % 3 === 1) return null;
        return at % 3 === 0 ? part : <mark data-roed-traad={parts[at - 1]}>{part}</mark>;
      })}
    </p>
  );
}
