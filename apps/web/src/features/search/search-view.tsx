import type { ReactNode } from 'react'
import { MoreLink } from '../../shared/frame/more-link.tsx'
import { Rows } from '../../shared/frame/part.tsx'
import { SearchResult } from './search-result.tsx'
import type { SearchResults } from './search-results.ts'
import styles from './search-view.module.css'

/** The search field and what was found. */
export function SearchView({ words, results }: { words: string; results: SearchResults | null }): ReactNode {
  return (
    <>
      <h1 className={styles.title}>Search</h1>
      <form className={styles.form} action="/search" role="search" aria-label="Articles, claims and sources">
        <label className={styles.label} htmlFor="search-words">
          Articles, claims and sources
        </label>
        <input className={styles.field} id="search-words" name="q" type="search" defaultValue={words} maxLength={200} />
        <button className={styles.button} type="submit">
          Search
        </button>
      </form>
      {results !== null && <Found words={words} results={results} />}
    </>
  )
}

function Found({ words, results }: { words: string; results: SearchResults }): ReactNode {
  if (results.totalCount === 0) {
    return (
      <div className={styles.none} role="status">
        <p>Nothing was found for “{words}”.</p>
        <p>Try fewer words, or the name of a person or place. We search what is published now, in English.</p>
      </div>
    )
  }
  return (
    <>
      <p className={styles.count} role="status">
        {results.totalCount === 1 ? 'One result' : `${results.totalCount} results`} for “{words}”
      </p>
      <Rows>
        {results.nodes.map(
          ({ result }) =>
            result && (
              <li key={result.id}>
                <SearchResult result={result} />
              </li>
            ),
        )}
      </Rows>
      <MoreLink path="/search" search={{ q: words }} pageInfo={results.pageInfo} label="More results" />
    </>
  )
}
