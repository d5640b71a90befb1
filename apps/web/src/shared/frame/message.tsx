import type { ReactNode } from 'react'
import styles from './message.module.css'

/** A page that has nothing to show but what to do instead. */
export function Message({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <main id="content" className={styles.message}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </main>
  )
}
