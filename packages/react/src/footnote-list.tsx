import type { ReactNode } from 'react'
import { type Footnotes, noteAnchor, type NumberedFootnote, referenceAnchor } from '@sourceline/rich-text'
import type { BodyWords } from './body-words.ts'

interface Props {
  footnotes: Footnotes
  numbered: ReadonlyMap<string, NumberedFootnote>
  textOf: (blockId: string) => ReactNode
  words: BodyWords
}

/** The notes at the end of a body, each with a way back to every place that names it. */
export function FootnoteList({ footnotes, numbered, textOf, words }: Props): ReactNode {
  return (
    <section className="footnotes" role="doc-endnotes" aria-label={words.footnotes}>
      <ol>
        {footnotes.content.map(({ attrs: { id }, content }) => (
          <li key={id} id={noteAnchor(id)}>
            {content.map((paragraph, index) => (
              <p key={paragraph.attrs.id} data-block={paragraph.attrs.id}>
                {textOf(paragraph.attrs.id)}
                {index === content.length - 1 && <WaysBack noteId={id} note={numbered.get(id)} words={words} />}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

function WaysBack({ noteId, note, words }: { noteId: string; note: NumberedFootnote | undefined; words: BodyWords }) {
  const { number = 0, references = 0 } = note ?? {}
  return Array.from({ length: references }, (_, index) => index + 1).map((nth) => (
    <a
      key={nth}
      href={`#${referenceAnchor(noteId, nth)}`}
      role="doc-backlink"
      aria-label={words.backToText(number, nth)}
    >
      ↩︎
    </a>
  ))
}
