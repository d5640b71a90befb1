import type { ReactNode } from 'react'
import { Part } from '../../shared/frame/part.tsx'
import { verdictWords } from '../../shared/words/verdict-words.ts'
import styles from './track-record.module.css'
import type { SourceOfPage } from './source-of-page.ts'

/** What became of a source's assertions, in numbers. Nothing where none was assessed. */
export function TrackRecord({ record }: { record: SourceOfPage['trackRecord'] }): ReactNode {
  if (record.length === 0) return null
  return (
    <Part title="What became of what it said">
      <dl className={styles.record}>
        {record.map(({ verdict, count }) => (
          <div key={verdict} data-tone={verdictWords[verdict].tone}>
            <dt>{verdictWords[verdict].label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>
        Counts the claims that this source made or confirmed and that we have assessed. A low number of false ones
        proves little while the total is small.
      </p>
    </Part>
  )
}
