import type { ReactNode } from 'react'
import styles from './found-false-note.module.css'

/** Warns that an article states as fact what was found to be false. */
export function FoundFalseNote({ claims }: { claims: ReadonlyArray<{ id: string; statement: string }> }): ReactNode {
  if (claims.length === 0) return null
  return (
    <div className={styles.note} role="note">
      <p className={styles.title}>Found to be false</p>
      {claims.map(({ id, statement }) => (
        <p key={id}>
          This article states as fact: <a href={`/claims/${id}`}>{statement}</a> We have since found that it is not so.
        </p>
      ))}
    </div>
  )
}
