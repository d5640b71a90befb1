import { AnswerCache } from '@sourceline/kept-answers'
import type { ReadingConnections } from '../platform/connections.ts'
import { ChangeFeed } from '../platform/changes/change-feed.ts'
import type { KeptAnswer } from './kept-answer.ts'
import { ToldChanges } from './told-changes.ts'

/** A cache of answers, the feed of changes that it follows, and what caches elsewhere are told of them. */
export class KeptAnswers {
  readonly cache: AnswerCache<KeptAnswer>
  readonly feed: ChangeFeed
  readonly told: ToldChanges

  /**
   * @param size How many bytes the answers may take.
   * @param url The database whose log is followed; a connection of its own listens there.
   */
  constructor(size: number, url: string) {
    const cache = new AnswerCache<KeptAnswer>(size)
    this.cache = cache
    this.feed = new ChangeFeed(url, (heard) => {
      cache.hear(heard)
      this.told.hear(heard)
    })
    this.told = new ToldChanges(this.feed)
    cache.follow(this.feed)
  }

  /** In how many seconds anything next becomes public or ceases to be; null where that is not known to be up to date. */
  get secondsToBound(): number | null {
    return this.cache.secondsToBound
  }

  /** Waits until everything has been heard that was committed before the call. */
  caughtUp(): Promise<void> {
    return this.feed.caughtUp()
  }
}

/**
 * Keeps answers, where they can be known to be up to date: readers of a standby see changes later than they are heard of.
 *
 * @returns null for no size, and where the connections of readers lead to a standby.
 */
export async function keepAnswers({
  size,
  url,
  readers,
}: {
  size: number
  url: string
  readers: ReadingConnections
}): Promise<KeptAnswers | null> {
  if (size === 0) return null
  const { rows } = await readers.query<{ standby: boolean }>('SELECT pg_is_in_recovery() AS standby')
  return rows[0]?.standby === false ? new KeptAnswers(size, url) : null
}
