import type { RequestListener } from 'node:http'
import { ChangeKeys, type MadePage } from '@sourceline/kept-answers'
import { plainRequest, RenderedResponse } from './rendered-response.ts'

/** What tells how an answer is sent or kept: the server that sends pages says that itself. */
const ofSending = new Set([
  'cache-control',
  'cache-tag',
  'change-keys',
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'surrogate-key',
  'transfer-encoding',
  'vary',
])

/** Makes pages by a renderer that answers requests. */
export const renderPage =
  (renderer: (...request: Parameters<RequestListener>) => Promise<void>) =>
  async (address: string): Promise<MadePage> => {
    const request = plainRequest(address)
    const response = new RenderedResponse(request)
    await renderer(request, response)
    const { status, headers, body } = await response.rendered
    const madeFrom = status < 500 ? ChangeKeys.read(headers[ChangeKeys.header] ?? null) : null
    const keys = headers['surrogate-key'] ?? ''
    return {
      page: {
        status,
        headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !ofSending.has(name))),
        body,
        surrogateKeys: madeFrom === null ? null : keys === '' ? [] : keys.split(' '),
      },
      madeFrom,
    }
  }
