import type { Chances } from '@sourceline/kit'

const query = '{ articles(first: 2) { nodes { id headline claims { claim { statement } } } } }'

/** A request of HTTP/1.1 in its parts. */
export interface RequestParts {
  readonly method: string
  /** Path and query. */
  readonly target: string
  /** Lines of the head, but for those that tell of the body. */
  readonly headers: readonly string[]
  /** What is sent as JSON; undefined for no body. */
  readonly body: unknown
}

/** The requests from which malformed ones are made, one of each kind: as clients send them. */
export function soundRequests(port: number, bearer: string): RequestParts[] {
  const request = (method: string, target: string, headers: readonly string[], body?: unknown): RequestParts => ({
    method,
    target,
    headers: [`Host: 127.0.0.1:${port}`, ...headers],
    body,
  })
  const get = (path: string, ...headers: string[]) => request('GET', path, headers)
  const post = (path: string, body: unknown, ...headers: string[]) =>
    request('POST', path, ['Content-Type: application/json', ...headers], body)
  const asked = { query, variables: { a: 1 }, operationName: null, extensions: {} }
  return [
    get(`/graphql?${new URLSearchParams({ query, variables: '{}', extensions: '{}' }).toString()}`),
    get('/graphql', 'Accept: text/html'),
    post('/graphql', asked, 'Accept: application/graphql-response+json', 'Origin: https://elsewhere.example'),
    post('/graphql', { ...asked, query: 'query ($a: Int!) { articles(first: $a) { totalCount } }' }),
    request('OPTIONS', '/graphql', ['Origin: https://elsewhere.example', 'Access-Control-Request-Method: POST']),
    get(`/editorial/graphql?${new URLSearchParams({ query }).toString()}`, bearer, 'Apollo-Require-Preflight: yes'),
    post('/editorial/graphql', asked, bearer),
    post(
      '/editorial/graphql',
      {
        query: 'mutation ($input: CreateTopicInput!) { createTopic(input: $input) { __typename } }',
        variables: { input: { name: 'Harbours', kind: 'PLACE' } },
      },
      bearer,
      'Idempotency-Key: 4f6b2f9e-1c1b-4d5c-9f1a-000000000000',
    ),
    post('/api/auth/sign-in/email', { email: 'ada@newsroom.example', password: 'correct horse battery' }),
    post(
      '/api/auth/change-password',
      { currentPassword: 'a', newPassword: 'b' },
      'Cookie: sourceline.session_token=a.b',
    ),
    post('/api/auth/sign-out', {}, 'Cookie: sourceline.session_token=a.b'),
    get('/api/auth/get-session', 'Cookie: sourceline.session_token=a.b'),
    post('/api/set-up/check', { token: 'a' }),
    post('/api/set-up', { token: 'a', name: 'Ada', email: 'ada@newsroom.example', password: 'correct horse battery' }),
    post('/api/forgot-password', { email: 'ada@newsroom.example' }),
    get('/health'),
    get('/metrics'),
  ]
}

/** A request in bytes, its body as long as it says. */
export function asBytes({ method, target, headers }: Omit<RequestParts, 'body'>, body: Buffer): Buffer {
  const length = body.length > 0 ? [`Content-Length: ${body.length}`] : []
  const head = [`${method} ${target} HTTP/1.1`, ...headers, ...length, 'Connection: close', '', '']
  return Buffer.concat([Buffer.from(head.join('\r\n')), body])
}

/** An address of this machine from which nobody else in a run asks at the same moment. */
export const someAddress = (chances: Chances): string => `127.0.${1 + chances.below(100)}.${1 + chances.below(250)}`
