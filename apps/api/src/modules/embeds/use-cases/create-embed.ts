import { failed, ok } from '@sourceline/domain'
import { z } from 'zod'
import { FetchRefused } from '../../../platform/http-client.ts'
import { webAddress } from '../../../platform/inputs.ts'
import { useCase } from '../../../platform/use-case.ts'
import { refused } from '../embed.refusals.ts'
import { isKnown, keepEmbed } from '../embed.store.ts'
import { askProvider, type EmbedContent } from '../oembed.ts'
import { providerNames, providerOf, type EmbedProvider } from '../providers.ts'

interface Asked {
  readonly provider: EmbedProvider
  readonly content: EmbedContent | null
}

/**
 * Looks a page of another site up, to be shown in articles: what it is called, who made it, and the frame that readers may
 * load. A site that does not answer leaves a link, and is asked again later.
 */
export const createEmbed = useCase({
  action: 'embed:create',
  refusals: ['embed-provider-unknown'],
  input: z.object({ url: webAddress.describe('The address of the page, of one of the sites that are allowed.') }),
  prepare: async ({ tx }, { url }) => {
    const provider = providerOf(url)
    if (!provider)
      return failed(refused('embed-provider-unknown', { field: 'url', providers: providerNames().join(', ') }))
    if (await isKnown(tx, url)) return ok({ provider, content: null } satisfies Asked)
    try {
      return ok({ provider, content: await askProvider(provider, url) } satisfies Asked)
    } catch (error) {
      if (!(error instanceof FetchRefused)) throw error
      return ok({ provider, content: null } satisfies Asked)
    }
  },
  run: async ({ tx, now, emit }, { url }, _subject, { provider, content }) => {
    const embedId = await keepEmbed(tx, { url, provider: provider.name, content }, now)
    emit({ subject: { type: 'embed', id: embedId }, changes: { url, provider: provider.name } })
    return ok({ embedId })
  },
})
