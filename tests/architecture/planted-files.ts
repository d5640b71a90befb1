/** One file that breaks one rule: what it imports, and the rule that must say so. */
interface Planted {
  readonly rule: string
  readonly file: string
  readonly imports: string
}

/** A violation of each rule on imports, types included. */
export const planted: readonly Planted[] = [
  { rule: 'no-cycle', file: 'packages/ui/src/egg.ts', imports: `import type { Hen } from './hen.ts'` },
  {
    rule: 'pure-packages-import-no-node',
    file: 'packages/domain/src/reader.ts',
    imports: `import { readFileSync } from 'node:fs'`,
  },
  {
    rule: 'pure-packages-import-no-node',
    file: 'packages/extraction/src/text/reader.ts',
    imports: `import type { Readable } from 'node:stream'`,
  },
  {
    rule: 'pure-packages-import-no-input-or-output',
    file: 'packages/rich-text/src/stored.ts',
    imports: `import type { PrismaClient } from '../../../prisma/src/index.ts'`,
  },
  {
    rule: 'pure-packages-import-no-input-or-output',
    file: 'packages/extraction/src/rows.ts',
    imports: `import pg from 'pg'`,
  },
  {
    rule: 'domain-imports-only-zod-rich-text-and-transliteration',
    file: 'packages/domain/src/told.ts',
    imports: `import type { Proposal } from '../../extraction/src/index.ts'`,
  },
  {
    rule: 'only-stores-reads-and-platform-know-the-database',
    file: 'apps/api/src/modules/sources/use-cases/save-source.ts',
    imports: `import type { Prisma } from '@sourceline/database'`,
  },
  {
    rule: 'only-stores-reads-and-platform-know-the-database',
    file: 'apps/api/src/graphql/rows.ts',
    imports: `import type { Pool } from 'pg'`,
  },
  {
    rule: 'only-stores-open-a-transaction',
    file: 'apps/api/src/modules/sources/use-cases/merge-sources.ts',
    imports: `import { open } from '../../../platform/transactions/open.ts'`,
  },
  {
    rule: 'only-machinery-reaches-the-client-of-a-transaction',
    file: 'apps/api/src/modules/sources/merged-sources.store.ts',
    imports: `import { clientOf } from '../../platform/transactions/client-of.ts'`,
  },
  {
    rule: 'front-ends-speak-graphql-only',
    file: 'apps/admin/src/shared/rows.ts',
    imports: `import type { Article } from '@sourceline/database'`,
  },
  {
    rule: 'transport-imports-no-store',
    file: 'apps/api/src/modules/sources/source.graphql.ts',
    imports: `import type { SourceContent } from './source.store.ts'`,
  },
  {
    rule: 'transport-imports-no-store',
    file: 'apps/api/src/http/sources.ts',
    imports: `import { loadSource } from '../modules/sources/source.store.ts'`,
  },
  {
    rule: 'use-cases-import-no-transport',
    file: 'apps/api/src/modules/sources/use-cases/create-source.ts',
    imports: `import { Source } from '../source-type.graphql.ts'`,
  },
  {
    rule: 'use-cases-import-no-transport',
    file: 'apps/api/src/modules/sources/source.store.ts',
    imports: `import type { Context } from '../../graphql/context.ts'`,
  },
  {
    rule: 'platform-knows-no-module',
    file: 'apps/api/src/platform/sources.ts',
    imports: `import { Source } from '../modules/sources/public.ts'`,
  },
  {
    rule: 'modules-only-through-public',
    file: 'apps/api/src/modules/claims/claim.store.ts',
    imports: `import type { SourceContent } from '../sources/source.store.ts'`,
  },
  {
    rule: 'modules-only-through-public-from-outside',
    file: 'apps/api/src/cli/sources.ts',
    imports: `import { saveSource } from '../modules/sources/use-cases/save-source.ts'`,
  },
  {
    rule: 'records-stay-in-their-module',
    file: 'apps/api/src/modules/sources/public.ts',
    imports: `\nimport { sourceRecord } from './source.record.ts'`,
  },
  {
    rule: 'threads-load-work-alone',
    file: 'apps/api/src/work.thread.ts',
    imports: `import { saveSource } from './modules/sources/use-cases/save-source.ts'`,
  },
  {
    rule: 'threads-load-work-alone',
    file: 'apps/api/src/modules/sources/source.thread.ts',
    imports: `import { saveSource } from './use-cases/save-source.ts'`,
  },
  {
    rule: 'modules-only-through-public',
    file: 'apps/api/src/modules/claims/claim-source.thread.ts',
    imports: `import { readSource } from '../sources/read-source.work.ts'`,
  },
  {
    rule: 'work-is-pure',
    file: 'apps/api/src/modules/sources/read-source.work.ts',
    imports: `import { saveSource } from './use-cases/save-source.ts'`,
  },
  {
    rule: 'modules-in-order-sources',
    file: 'apps/api/src/modules/sources/source.reads.ts',
    imports: `import type { Claim } from '../claims/public.ts'`,
  },
  {
    rule: 'apps-import-no-app',
    file: 'apps/web/src/shared/shell.ts',
    imports: `import { shell } from '../../../admin/src/shared/shell.ts'`,
  },
  {
    rule: 'packages-import-no-app',
    file: 'packages/kit/src/served.ts',
    imports: `import type { Context } from '../../../apps/api/src/graphql/context.ts'`,
  },
  {
    rule: 'features-import-no-feature',
    file: 'apps/admin/src/features/claims/claim-list.ts',
    imports: `import type { Row } from '../sources/source-list.ts'`,
  },
  {
    rule: 'shared-imports-no-feature',
    file: 'apps/admin/src/shared/menu.ts',
    imports: `import { Row } from '../features/sources/source-list.ts'`,
  },
]

/** What the planted files import, itself in order. */
export const ground: Readonly<Record<string, string>> = {
  'packages/ui/src/hen.ts': `import type { Egg } from './egg.ts'\nexport interface Hen { readonly egg: Egg }`,
  'packages/extraction/src/index.ts': 'export interface Proposal { readonly id: string }',
  'prisma/src/index.ts': 'export interface PrismaClient { readonly id: string }',
  'apps/api/src/platform/transactions/open.ts': 'export const open = 1',
  'apps/api/src/platform/transactions/client-of.ts': 'export const clientOf = 1',
  'apps/api/src/graphql/context.ts': 'export interface Context { readonly graph: string }',
  'apps/api/src/modules/sources/public.ts': 'export const Source = 1',
  'apps/api/src/modules/sources/source.record.ts': 'export const sourceRecord = 1',
  'apps/api/src/modules/sources/source-type.graphql.ts': 'export const Source = 1',
  'apps/api/src/modules/claims/public.ts': 'export interface Claim { readonly id: string }',
  'apps/admin/src/shared/shell.ts': 'export const shell = 1',
  'apps/admin/src/features/sources/source-list.ts': 'export interface Row { readonly id: string }',
}
