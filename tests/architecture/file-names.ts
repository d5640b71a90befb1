import { basename } from 'node:path'

/** The parts that a file can play, as its name says after a dot. */
const roles = new Set([
  'graphql',
  'queries.graphql',
  'mutations.graphql',
  'operations',
  'actions',
  'input',
  'refusals',
  'ref',
  'reads',
  'work',
  'thread',
  'module',
  'record',
  'store',
  'jobs',
  'settings',
  'claims',
  'config',
  'd',
  'test',
  'property.test',
  'db.test',
  'graphql.db.test',
  'spec',
])

const words = /^[a-z0-9]+(-[a-z0-9]+)*$/
const vague = /(^|[-/])(utils?|helpers?|common|misc|types)(?=[./-]|$)/
const version = /(^|[-/])v\d+(?=[./-]|$)|-(new|old|final)\./

/** Names that another program asks for. */
const asked = /^(\[[a-zA-Z.]+\]|\([a-z-]+\)|_[a-z-]+|README\.md|[A-Z]+\.md|LICENSE|\.[a-z][a-zA-Z.-]*)$/

/** What is wrong with the path of a source file; empty when nothing is. */
export function nameProblems(file: string): string[] {
  const problems: string[] = []
  const folders = file.split('/').slice(0, -1)
  const [stem = '', ...rest] = basename(file)
    .replace(/^\./, '')
    .replace(/\.(tsx?|mts|mjs|cjs|css|graphql)$/, '')
    .split('.')
  const role = rest.join('.')
  for (const part of [...folders, stem])
    if (!words.test(part) && !asked.test(part) && part !== '') problems.push(`"${part}" is not kebab-case`)
  if (role !== '' && !roles.has(role)) problems.push(`"${role}" is no role`)
  if (vague.test(file)) problems.push('the name says nothing of what is in it')
  if (version.test(file)) problems.push('a version is in the name')
  return problems
}
