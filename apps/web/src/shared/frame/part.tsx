import type { ReactNode } from 'react'
import styles from './part.module.css'

/** A titled part of a page, with a rule above. */
export function Part({ title, id, children }: { title: string; id?: string; children: ReactNode }): ReactNode {
  return (
    <section className={styles.part} id={id}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  )
}

/** A list of equals with air between them. */
export function Rows({ children }: { children: ReactNode }): ReactNode {
  return <ul className={styles.rows}>{children}</ul>
}
