import type { ReactNode } from 'react'
import type { CorrectionNoteFragment } from '../../generated/graphql.ts'
import { correctionKindWords } from '../words/article-words.ts'
import { dayOf } from '../words/dates.ts'
import styles from './correction-note.module.css'

/** A correction as readers see it: what was wrong, what is right, and when that was said. */
export function CorrectionNote({ correction }: { correction: CorrectionNoteFragment }): ReactNode {
  const { kind, origin, note, wrong, right, issuedAt } = correction
  return (
    <div className={styles.note} role="note">
      <p className={styles.kind}>
        {correctionKindWords[kind]}, <time dateTime={issuedAt}>{dayOf(issuedAt)}</time>
      </p>
      <p className={styles.text}>{note}</p>
      {wrong !== null && wrong !== undefined && right !== null && right !== undefined && (
        <dl className={styles.change}>
          <dt>We wrote</dt>
          <dd>
            <s>{wrong}</s>
          </dd>
          <dt>It should say</dt>
          <dd>{right}</dd>
        </dl>
      )}
      {origin === 'SOURCE' && <p className={styles.origin}>The mistake was our source’s.</p>}
    </div>
  )
}
