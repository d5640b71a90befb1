import type { ReactNode } from 'react'
import styles from './footer.module.css'

/** What the highlights mean, and where mistakes are told. */
export function Footer({ siteName }: { siteName: string }): ReactNode {
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p className="screen-only">
          Highlighted words in our articles make a claim. Touch or focus them to see who says so, in what form we have
          it, and what stands for or against it.
        </p>
        <p className="screen-only">
          <a href="/corrections">When we get it wrong, we say so here.</a>
        </p>
        <p className={styles.name}>{siteName}</p>
      </div>
    </footer>
  )
}
