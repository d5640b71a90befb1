import { readFileSync } from 'node:fs'
import { OperatorError } from '@sourceline/database/operator-error'
import { z } from 'zod'

const origin = z
  .url({ protocol: /^https?$/ })
  .refine((value) => new URL(value).origin === value, 'must be an origin, as "https://player.example.org"')

const Provider = z.strictObject({
  name: z.string().trim().min(1).max(100),
  /** Addresses of what it shows; a `*` at the end stands for whatever follows (oEmbed 1.0, section 2.1). */
  schemes: z
    .array(z.string().regex(/^https?:\/\/[^*/]+\/[^*]*\*?$/, 'must be an address, with * at its end at most'))
    .min(1),
  /** Where it is asked by oEmbed. */
  endpoint: z.url({ protocol: /^https?$/ }),
  /** The origins of what frames may show of it. */
  frames: z.array(origin).default([]),
  /** Origins in its answers in whose place another stands: one that sets no cookies. */
  instead: z.record(origin, origin).default({}),
  /** Its endpoint lies in the operator's own network. */
  internal: z.boolean().default(false),
})

/** A site of which articles may show something. */
export type EmbedProvider = z.output<typeof Provider>

/** The sites that are allowed where the operator names no others. */
const usual: readonly EmbedProvider[] = [
  {
    name: 'YouTube',
    schemes: [
      'https://www.youtube.com/watch?*',
      'https://www.youtube.com/shorts/*',
      'https://www.youtube.com/live/*',
      'https://m.youtube.com/watch?*',
      'https://youtu.be/*',
    ],
    endpoint: 'https://www.youtube.com/oembed',
    frames: ['https://www.youtube-nocookie.com'],
    instead: { 'https://www.youtube.com': 'https://www.youtube-nocookie.com' },
  },
  {
    name: 'Vimeo',
    schemes: ['https://vimeo.com/*', 'https://player.vimeo.com/video/*'],
    endpoint: 'https://vimeo.com/api/oembed.json?dnt=1',
    frames: ['https://player.vimeo.com'],
  },
  {
    name: 'Dailymotion',
    schemes: ['https://www.dailymotion.com/video/*', 'https://dai.ly/*'],
    endpoint: 'https://www.dailymotion.com/services/oembed',
    frames: ['https://geo.dailymotion.com', 'https://www.dailymotion.com'],
  },
  {
    name: 'SoundCloud',
    schemes: ['https://soundcloud.com/*', 'https://on.soundcloud.com/*'],
    endpoint: 'https://soundcloud.com/oembed',
    frames: ['https://w.soundcloud.com'],
  },
  {
    name: 'Spotify',
    schemes: ['https://open.spotify.com/*'],
    endpoint: 'https://open.spotify.com/oembed',
    frames: ['https://open.spotify.com'],
  },
  {
    name: 'Datawrapper',
    schemes: ['https://datawrapper.dwcdn.net/*'],
    endpoint: 'https://api.datawrapper.de/v3/oembed/',
    frames: ['https://datawrapper.dwcdn.net'],
  },
  {
    name: 'Flourish',
    schemes: ['https://public.flourish.studio/visualisation/*', 'https://public.flourish.studio/story/*'],
    endpoint: 'https://app.flourish.studio/api/v1/oembed',
    frames: ['https://flo.uri.sh'],
  },
].map((provider) => Provider.parse(provider))

let allowed = usual

/**
 * Allows the sites of a file in place of the usual ones.
 *
 * @throws OperatorError where it cannot be read, or is no list of such sites.
 */
export function useProvidersOf(path: string | undefined): void {
  allowed = path === undefined ? usual : readProviders(path)
}

function readProviders(path: string): EmbedProvider[] {
  let given: unknown
  try {
    given = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    throw new OperatorError(`SOURCELINE_EMBED_PROVIDERS: ${error instanceof Error ? error.message : 'cannot be read'}`)
  }
  const parsed = z.array(Provider).safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new OperatorError(`SOURCELINE_EMBED_PROVIDERS: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`)
}

const matches = (scheme: string, url: string): boolean =>
  scheme.endsWith('*') ? url.startsWith(scheme.slice(0, -1)) : url === scheme

/** The site whose the page at an address is; undefined where nothing of it may be shown. */
export function providerOf(url: string): EmbedProvider | undefined {
  const secure = url.replace(/^http:/, 'https:')
  return allowed.find(({ schemes }) => schemes.some((scheme) => matches(scheme, url) || matches(scheme, secure)))
}

/** The address of a frame as readers may be shown it: of an allowed origin of that site; null for any other. */
export function allowedFrame(frameUrl: string | null, provider: EmbedProvider | undefined): string | null {
  if (frameUrl === null || provider === undefined || !URL.canParse(frameUrl)) return null
  const { origin: given, pathname, search, hash } = new URL(frameUrl)
  const wanted = provider.instead[given] ?? given
  return provider.frames.includes(wanted) ? wanted + pathname + search + hash : null
}

/** What the sites are called whose pages may be shown. */
export const providerNames = (): string[] => allowed.map(({ name }) => name)
