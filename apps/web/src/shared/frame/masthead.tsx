import Link from 'next/link'
import type { ReactNode } from 'react'
import styles from './masthead.module.css'

export interface Section {
  slug: string
  name: string
}

/** The name of the paper and the way to its sections. */
export function Masthead({ siteName, sections }: { siteName: string; sections: readonly Section[] }): ReactNode {
  return (
    <header className={styles.masthead}>
      <div className={styles.bar}>
        <Link className={styles.name} href="/">
          {siteName}
        </Link>
        <form className={styles.search} action="/search" role="search">
          <label className="visually-hidden" htmlFor="masthead-search">
            Search
          </label>
          <input
            className={styles.field}
            id="masthead-search"
            name="q"
            type="search"
            placeholder="Search"
            maxLength={200}
          />
        </form>
        <Link className={styles.searchLink} href="/search">
          Search
        </Link>
      </div>
      <nav className={styles.sections} aria-label="Sections">
        <ul>
          {sections.map(({ slug, name }) => (
            <li key={slug}>
              <Link href={`/topics/${slug}`}>{name}</Link>
            </li>
          ))}
          <li>
            <Link href="/corrections">Corrections</Link>
          </li>
        </ul>
      </nav>
    </header>
  )
}
