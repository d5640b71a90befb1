import type { ReactNode } from 'react'
import styles from './page-column.module.css'

/** A page's main column: as wide as reading is comfortable, or as the front page needs. */
export function PageColumn({ wide = false, children }: { wide?: boolean; children: ReactNode }): ReactNode {
  return (
    <main id="content" className={wide ? styles.wide : styles.column}>
      {children}
    </main>
  )
}
