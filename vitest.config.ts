import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { temporaryFolder } from './packages/kit/src/temporary-folder.ts'

/** Vite would take the package's other build, and two copies do not know each other's classes. */
const oneGraphql = {
  alias: [
    {
      find: /^graphql$/,
      replacement: createRequire(new URL('apps/api/package.json', import.meta.url)).resolve('graphql'),
    },
  ],
}

/** The admin's own modules, as its tsconfig names them. */
const admin = { find: /^@\//, replacement: fileURLToPath(new URL('apps/admin/src/', import.meta.url)) }

/**
 * The files that take longest begin first, in this order, so that no core is left waiting for the last of them. What
 * mostly waits (jobs) is kept apart from its like: the others use the cores meanwhile.
 */
const longest = [
  'platform/jobs/jobs.db',
  'confidential-sources.db',
  'every-answer.db',
  'living-columns.db',
  'plans.db',
  'confidential-newsroom.db',
  'job-crashes.db',
  'programs/programs.db',
  'claim-index.db',
  'publish-cost.db',
  'src/main.db',
  'graphql/access-matrix.db',
  'confidential-filters.db',
  'embedded-postgres.db',
  'availability.db',
  'architecture/tools',
  'growth',
  'architecture/boundaries',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const found = longest.findIndex((name) => moduleId.endsWith(`${name}.test.ts`))
      return found < 0 ? longest.length : found
    }
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other))
  }
}

/** In milliseconds, for a machine that is busy with other things: what hangs is found all the same. */
const patience = { testTimeout: 300_000, hookTimeout: 300_000, expect: { poll: { timeout: 120_000 } } }

/**
 * Two projects: `unit` touches no I/O; `database` runs on a real PostgreSQL that the
 * global set-up starts once, with a database of its own for each file.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // A server that is stopped, or a database that is dropped, after its tests ends connections that are just closing (57P01).
    onUnhandledError: (error) => !('code' in error && error.code === '57P01'),
    projects: [
      {
        resolve: { alias: [...oneGraphql.alias, admin] },
        test: {
          name: 'unit',
          include: ['{apps,packages,prisma,scripts,tests}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**', '**/dist/**', '**/.next/**'],
          ...patience,
          isolate: false,
          maxWorkers: availableParallelism(),
        },
      },
      {
        resolve: oneGraphql,
        test: {
          name: 'database',
          include: ['{apps,packages,prisma,tests}/**/*.db.test.ts'],
          exclude: ['**/node_modules/**', '**/dist/**', '**/.next/**'],
          globalSetup: ['./packages/kit/src/global-setup.ts'],
          ...patience,
          // What a test starts for itself (a server, the command line) is thrown away as quickly.
          env: { TMPDIR: temporaryFolder() },
          isolate: false,
          // One more than there are cores, as a test waits for the database or for a moment to come.
          maxWorkers: availableParallelism() + 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
