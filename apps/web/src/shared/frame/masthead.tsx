import type { ReactNode } from 'react'
import type { Frame } from './load-frame.ts'
import styles from './masthead.module.css'

/** The name of the paper and the way to its sections. */
export function Masthead({ siteName, sections }: { siteName: string; sections: Frame['sections'] }): ReactNode {
  return (
    <header className={styles.masthead}>
      <div className={styles.bar}>
        <a className={styles.name} href="/">
          {siteName}
        </a>
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
        <a className={styles.searchLink} href="/search">
          Search
        </a>
      </div>
      <nav className={styles.sections} aria-label="Sections">
        <ul>
          {sections.map(({ path, name }) => (
            <li key={path}>
              <a href={path}>{name}</a>
            </li>
          ))}
          <li>
            <a href="/corrections">Corrections</a>
          </li>
        </ul>
      </nav>
    </header>
  )
}
