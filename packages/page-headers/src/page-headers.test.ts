import { describe, expect, it } from 'vitest'
import { contentPolicy, fixedHeaders, strictTransport } from './index.ts'

const directives = (policy: string): Record<string, string> =>
  Object.fromEntries(policy.split('; ').map((one) => [one.split(' ')[0], one.split(' ').slice(1).join(' ')]))

describe('what a page may load', () => {
  const policy = directives(contentPolicy({ nonce: 'n1' }, { inDevelopment: false }))

  it('lets scripts run that carry the nonce of the answer, and none that somebody wrote into it', () => {
    expect(policy['script-src']).toBe("'self' 'nonce-n1' 'strict-dynamic'")
    expect(policy['object-src']).toBe("'none'")
    expect(policy['base-uri']).toBe("'none'")
  })

  it('lets none run but those that are known by their digest, where a page is kept for many readers', () => {
    const kept = directives(contentPolicy({ digests: ['d1=', 'd2='] }, { inDevelopment: false }))
    expect([kept['script-src'], kept['style-src']]).toEqual(["'sha256-d1=' 'sha256-d2='", "'self'"])
    expect(directives(contentPolicy({ digests: [] }, { inDevelopment: false }))['script-src']).toBe("'none'")
    const developed = directives(contentPolicy({ digests: ['d1='] }, { inDevelopment: true }))
    expect(developed['script-src']).toBe("'self' 'unsafe-inline' 'unsafe-eval'")
  })

  it('shows nothing of other sites in frames but what is named', () => {
    expect(policy['frame-src']).toBe("'none'")
    const framed = contentPolicy({ digests: [] }, { inDevelopment: false, framesFrom: ['https://player.example.org'] })
    expect(directives(framed)['frame-src']).toBe('https://player.example.org')
  })

  it('lets no other site show it in a frame or take its forms', () => {
    expect([policy['frame-ancestors'], policy['form-action']]).toEqual(["'none'", "'self'"])
  })

  it('allows an editor what it makes itself, and compiling only while it is developed', () => {
    const editor = directives(contentPolicy({ nonce: 'n1' }, { inDevelopment: false, editor: true }))
    expect([policy['worker-src'], editor['worker-src']]).toEqual([undefined, "'self' blob:"])
    expect([policy['img-src'], editor['img-src']]).toEqual(["'self' data: https:", "'self' data: blob: https:"])
    const developed = directives(contentPolicy({ nonce: 'n1' }, { inDevelopment: true }))
    expect(developed['script-src']).toContain("'unsafe-eval'")
    expect(developed['connect-src']).toBe("'self' ws:")
  })
})

it('browsers are told to stay with HTTPS where that is how the page was asked for', () => {
  expect(strictTransport('https')).toEqual([['strict-transport-security', 'max-age=31536000']])
  expect([strictTransport('http'), strictTransport(undefined)]).toEqual([[], []])
})

it('every answer forbids guessing what a file is, and says what other sites are told', () => {
  const [{ headers } = { headers: [] }] = fixedHeaders('same-origin')
  expect(headers).toContainEqual({ key: 'X-Content-Type-Options', value: 'nosniff' })
  expect(headers).toContainEqual({ key: 'Referrer-Policy', value: 'same-origin' })
})
