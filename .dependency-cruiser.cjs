const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Compiler } = require('@swc/core')

/** The modules of the API, lowest first: registry.ts loads them in that order. */
const registry = readFileSync(join(__dirname, 'apps/api/src/modules/registry.ts'), 'utf8')
const order = Array.from(registry.matchAll(/^import '\.\/([a-z-]+)\/graph\.ts'$/gm), ([, name]) => name)

const tests = '\\.(test|spec)\\.tsx?$|/testing/|/test-[a-z-]+\\.ts$|/bench/'
const database =
  '^prisma/|(^|/)node_modules/(@prisma|pg|kysely|@sourceline/database)(/|$)|^(@prisma/|pg$|kysely$|@sourceline/database)'
const inModule = (name) => `^apps/api/src/modules/${name}/`

/** dependency-cruiser asks swc to read every file as plain TypeScript, in which JSX is a syntax error. */
const parseFileSync = Compiler.prototype.parseFileSync
Compiler.prototype.parseFileSync = function (file, options) {
  return parseFileSync.call(this, file, { ...options, tsx: file.endsWith('.tsx') })
}

/** A module may import that registry.ts loads before it, through their public.ts. */
const modulesInOrder = order.slice(0, -1).map((name, index) => ({
  name: `modules-in-order-${name}`,
  severity: 'error',
  from: { path: inModule(name), pathNot: tests },
  to: { path: inModule(`(${order.slice(index + 1).join('|')})`) },
}))

/** The rules of ARCHITECTURE.md on who may import whom; tests/architecture plants a violation of each. */
module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'pure-packages-import-no-input-or-output',
      severity: 'error',
      from: {
        path: '^packages/(domain|rich-text|extraction|intake)/src/',
        pathNot: `^packages/extraction/src/cli/|${tests}`,
      },
      to: { path: `${database}|^apps/|(^|/)node_modules/(fastify|undici|better-auth)/`, dependencyTypesNot: ['core'] },
    },
    {
      name: 'pure-packages-import-no-node',
      severity: 'error',
      from: {
        path: '^packages/(domain|rich-text|extraction|intake)/src/',
        pathNot: `^packages/extraction/src/cli/|${tests}`,
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-imports-only-zod-rich-text-and-transliteration',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: tests },
      to: { pathNot: '^packages/(domain|rich-text)/|(^|/)node_modules/(zod|any-ascii)/' },
    },
    {
      name: 'only-stores-reads-and-platform-know-the-database',
      severity: 'error',
      from: {
        path: '^apps/api/src/',
        pathNot: [
          '\\.(store|reads)\\.ts$',
          '^apps/api/src/platform/',
          '^apps/api/src/(main|newsroom|cli)\\.ts$',
          '^apps/api/src/cli/',
          '^apps/api/src/http/(server|health)\\.ts$',
          tests,
        ].join('|'),
      },
      to: { path: database, pathNot: '^prisma/(seed/|src/operator-error\\.ts$)' },
    },
    {
      name: 'only-stores-open-a-transaction',
      severity: 'error',
      from: { path: '^apps/api/src/', pathNot: `\\.store\\.ts$|${tests}` },
      to: { path: '^apps/api/src/platform/transactions/open\\.ts$' },
    },
    {
      name: 'only-machinery-reaches-the-client-of-a-transaction',
      severity: 'error',
      from: { path: '^apps/api/src/', pathNot: `^apps/api/src/platform/|${tests}` },
      to: { path: '^apps/api/src/platform/transactions/client-of\\.ts$' },
    },
    {
      name: 'front-ends-speak-graphql-only',
      severity: 'error',
      from: { path: '^apps/(admin|web)/' },
      to: { path: database },
    },
    {
      name: 'transport-imports-no-store',
      severity: 'error',
      from: { path: '\\.graphql\\.ts$|^apps/api/src/(graphql|http|cli)/', pathNot: tests },
      to: { path: '\\.store\\.ts$' },
    },
    {
      name: 'use-cases-import-no-transport',
      severity: 'error',
      from: { path: '/use-cases/|\\.(store|reads|jobs)\\.ts$', pathNot: tests },
      to: { path: '\\.graphql\\.ts$|^apps/api/src/(graphql|http|cli)/' },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: '^apps/api/src/platform/', pathNot: tests },
      to: { path: '^apps/api/src/(modules|graphql|http|cli)/' },
    },
    {
      name: 'modules-only-through-public',
      severity: 'error',
      // A work takes another module's work itself: public.ts would load all of that module into every thread.
      from: { path: '^apps/api/src/modules/([^/]+)/', pathNot: `\\.work\\.ts$|${tests}` },
      to: { path: '^apps/api/src/modules/[^/]+/', pathNot: '^apps/api/src/modules/($1/|[^/]+/public\\.ts$)' },
    },
    {
      name: 'modules-only-through-public-from-outside',
      severity: 'error',
      from: { pathNot: `^apps/api/src/modules/|\\.thread\\.ts$|${tests}` },
      to: { path: '^apps/api/src/modules/[^/]+/', pathNot: '^apps/api/src/modules/[^/]+/public\\.ts$' },
    },
    {
      name: 'records-stay-in-their-module',
      severity: 'error',
      // Whoever holds a record's declaration can open its tables and have its revisions written.
      from: { path: '^apps/api/src/modules/[^/]+/public\\.ts$' },
      to: { path: '\\.record\\.ts$' },
    },
    {
      name: 'threads-load-work-alone',
      severity: 'error',
      // Everything that a work imports is loaded by every thread: no graph, no database, no other module.
      from: { path: '^apps/api/src/.*\\.thread\\.ts$' },
      to: { path: '^apps/api/src/', pathNot: '\\.work\\.ts$' },
    },
    {
      name: 'work-is-pure',
      severity: 'error',
      from: { path: '^apps/api/src/.*\\.work\\.ts$' },
      to: { path: `^apps/|${database}`, pathNot: '\\.work\\.ts$' },
    },
    ...modulesInOrder,
    {
      name: 'apps-import-no-app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'packages-import-no-app',
      severity: 'error',
      from: { path: '^(packages|prisma)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'features-import-no-feature',
      severity: 'error',
      from: { path: '^apps/([^/]+)/src/features/([^/]+)/' },
      to: { path: '^apps/[^/]+/src/features/', pathNot: '^apps/$1/src/features/$2/' },
    },
    {
      name: 'shared-imports-no-feature',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/shared/' },
      to: { path: '^apps/[^/]+/src/(features|app|pages)/' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(dist|\\.next)/|/generated/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
