import type { ReactNode } from 'react'
import type { AttributionLineFragment } from '../../generated/graphql.ts'
import { anonymityWords, basisWords, formWords } from '../words/attribution-words.ts'
import { dayOf } from '../words/dates.ts'
import { sentenceName, standing } from '../words/source-words.ts'
import { sideOf, stanceWords } from '../words/stance-words.ts'
import styles from './attribution-line.module.css'

interface AttributionLineProps {
  attribution: AttributionLineFragment
  /** Tells all that is known, not only who and what. */
  full?: boolean
}

/** One source's stance in a sentence, with the words it used and how we know. */
export function AttributionLine({ attribution, full = false }: AttributionLineProps): ReactNode {
  const { source, stance, hedged, quote } = attribution
  const known = source.standIn ? '' : standing(source.role, source.affiliation?.name)
  return (
    <div className={styles.line} data-side={sideOf(stance)}>
      <p className={styles.sentence}>
        <a className={styles.name} href={`/sources/${source.id}`}>
          {sentenceName(source.name)}
        </a>
        {known !== '' && <span className={styles.standing}>, {known},</span>}{' '}
        <span className={styles.stance}>{stanceWords(stance, hedged, source.kind)}</span>
        {full && attribution.saidAt !== null && attribution.saidAt !== undefined && (
          <span className={styles.standing}> ({dayOf(attribution.saidAt)})</span>
        )}
        {'.'}
      </p>
      {quote !== null && quote !== undefined && <blockquote className={styles.quote}>“{quote}”</blockquote>}
      <Knowledge attribution={attribution} full={full} />
    </div>
  )
}

function Knowledge({ attribution, full }: Required<AttributionLineProps>): ReactNode {
  const { form, basis, anonymity, anonymityReason, reportedVia, onBehalfOf } = attribution
  const details = [
    form !== null && form !== undefined ? formWords[form] : null,
    full ? basisWords[basis] : null,
    onBehalfOf !== null && onBehalfOf !== undefined ? `speaking for ${onBehalfOf.name}` : null,
  ].filter((part) => part !== null)
  return (
    <>
      {(details.length > 0 || reportedVia) && (
        <p className={styles.details}>
          {sentenceName(details.join('; '))}
          {reportedVia && (
            <>
              {details.length > 0 ? '; as reported by ' : 'As reported by '}
              <a href={`/sources/${reportedVia.id}`}>{reportedVia.name}</a>
            </>
          )}
          {'.'}
        </p>
      )}
      {anonymityWords[anonymity] !== null && (
        <p className={styles.details}>
          {anonymityWords[anonymity]} {anonymityReason}
        </p>
      )}
    </>
  )
}
