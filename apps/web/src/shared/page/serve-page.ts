import { randomUUID } from 'node:crypto'
import { ChangeKeys } from '@sourceline/kept-answers'
import { contentPolicy } from '@sourceline/page-headers'
import type { GetServerSideProps } from 'next'
import { inDevelopment, readEnv } from '../../env.ts'
import { claimPanel } from '../../generated/claim-panel.ts'
import { type Ask, Reading } from '../api/reading.ts'
import type { SearchParams } from '../api/search-params.ts'
import { bareFrame, loadFrame } from '../frame/load-frame.ts'
import { type Found, type Moved, moved, type Served } from './served.ts'

/** What is asked of a page. */
export interface Asked {
  readonly ask: Ask
  /** The parts of the path that the page's file leaves open, decoded, and what follows the question mark. */
  readonly query: SearchParams
  /** The path and what follows the question mark, as they were sent. */
  readonly address: string
}

/** Of the whole site: the script of the claim cards is the only one, and is known by its digest. */
const policyOf = (framesFrom: readonly string[]): string =>
  contentPolicy({ digests: [claimPanel.digest] }, { inDevelopment, imagesFrom: readEnv().mediaOrigin, framesFrom })

const statuses = { page: 200, nothing: 404, gone: 410, failure: 503 } as const

/**
 * Serves a page from what it reads of the delivery graph. No cookie and no other header of the request counts: every reader
 * gets the same. What cannot be read is told to the reader with a number that the log has too.
 *
 * @param read Finds what the page shows.
 */
export function servePage<Props>(
  read: (asked: Asked) => Promise<Found<Props> | Moved>,
): GetServerSideProps<Served<Props>> {
  return async ({ req: { url: address = '/' }, res, query }) => {
    const reading = new Reading()
    const served = await serve(read, { ask: reading.ask, query, address }).catch(failed<Props>)
    const frames = 'shows' in served && served.shows === 'page' ? served.framesFrom : []
    res.setHeader('content-security-policy', policyOf(frames))
    const { keys } = reading
    // A malformed cursor or id is answered with an error, which names nothing.
    if (keys) {
      res.setHeader(ChangeKeys.header, keys.changes)
      res.setHeader('surrogate-key', keys.surrogate)
    }
    if ('movedTo' in served) return { redirect: { destination: served.movedTo, statusCode: served.status } }
    res.statusCode = statuses[served.shows]
    if (served.shows === 'failure') res.setHeader('retry-after', '5')
    return { props: served }
  }
}

async function serve<Props>(
  read: (asked: Asked) => Promise<Found<Props> | Moved>,
  asked: Asked,
): Promise<Served<Props> | Moved> {
  const [frame, found] = await Promise.all([loadFrame(asked.ask), read(asked)])
  const withoutSlash = addressWithoutSlash(asked.address)
  if ('movedTo' in found) return found
  return withoutSlash === null ? { frame, ...found } : moved(withoutSlash)
}

/** An address without the slashes at the end of its path; null where it has none. */
export function addressWithoutSlash(address: string): string | null {
  const { path, rest } = /^(?<path>[^?]*)(?<rest>.*)$/su.exec(address)?.groups ?? {}
  if (path === undefined || !/[^/]\/+$/u.test(path)) return null
  // One slash at the beginning: two would lead to another site.
  return `/${path.replace(/^\/+|\/+$/gu, '')}${rest}`
}

function failed<Props>(error: unknown): Served<Props> {
  const number = randomUUID().slice(0, 8)
  console.error(`A page could not be made (${number}):`, error)
  return { frame: bareFrame(), shows: 'failure', number }
}
