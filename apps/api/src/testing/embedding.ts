import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { useProvidersOf } from '../modules/embeds/public.ts'
import { openOembedServer, type OembedServer } from './oembed-server.ts'

/**
 * Lets a site on this machine be embedded, whose pages have addresses that begin with `https://video.example.org/`, until it is
 * closed.
 */
export async function openProvider(answer: object): Promise<OembedServer> {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-embeds-'))
  const site = await openOembedServer(answer)
  const provider = {
    name: 'Example Video',
    schemes: ['https://video.example.org/*'],
    endpoint: site.endpoint,
    frames: ['https://quiet.example.org'],
    instead: { 'https://player.example.org': 'https://quiet.example.org' },
    internal: true,
  }
  const file = join(folder, 'providers.json')
  writeFileSync(file, JSON.stringify([provider]))
  useProvidersOf(file)
  return {
    ...site,
    async close() {
      useProvidersOf(undefined)
      await site.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Does something while such a site can be embedded. */
export async function withProvider<Value>(answer: object, act: (site: OembedServer) => Promise<Value>): Promise<Value> {
  const site = await openProvider(answer)
  try {
    return await act(site)
  } finally {
    await site.close()
  }
}
