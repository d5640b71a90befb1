import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fastify } from 'fastify'
import { afterAll, expect, test } from 'vitest'
import { readExplorer } from './explorer.ts'
import { explainGraph } from './graph-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'sourceline-explorer-'))
writeFileSync(join(folder, 'explorer-1A.js'), 'render()')
writeFileSync(join(folder, 'explorer-2B.css'), 'html { margin: 0 }')
writeFileSync(join(folder, 'explorer-1A.js.map'), '{}')
afterAll(() => rmSync(folder, { recursive: true }))

test('a browser is given the explorer, from this server alone', async () => {
  const app = fastify()
  app.register(
    (scope, _options, done) => {
      scope.get('', () => ({}))
      explainGraph(scope, 'type Query { open: Boolean! }', readExplorer(folder))
      done()
    },
    { prefix: '/graphql' },
  )
  const page = await app.inject({ url: '/graphql', headers: { accept: 'text/html' } })
  const loaded = [...page.body.matchAll(/(?:src|href)="(\/graphql\/explorer[^"]+)"/g)].map(([, path = '']) => path)
  expect(loaded.toSorted()).toEqual(['/graphql/explorer-1A.js', '/graphql/explorer-2B.css'])
  const policy = String(page.headers['content-security-policy'])
  expect(policy).toContain("script-src 'self'; ")
  expect(policy).not.toMatch(/https?:/)
  const script = await app.inject({ url: '/graphql/explorer-1A.js' })
  expect([script.body, script.headers['content-type']]).toEqual(['render()', 'text/javascript; charset=utf-8'])
  expect(script.headers['cache-control']).toContain('immutable')
  expect((await app.inject({ url: '/graphql/explorer-1A.js.map' })).statusCode).toBe(404)
})

test('where no explorer was built, a browser is told how to ask', () => {
  expect(readExplorer(join(folder, 'nowhere'))).toBeNull()
})
