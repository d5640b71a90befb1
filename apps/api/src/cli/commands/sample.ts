import type { Command } from 'commander'
import { wholeNumber } from '../arguments.ts'
import type { Terminal } from '../terminal.ts'

/** `sample`: fills a database with an invented archive. */
export function sampleCommand(program: Command, terminal: Terminal): void {
  program
    .command('sample')
    .description('fill the database with an invented archive, for measuring and for trying the admin on many rows')
    .requiredOption('--articles <count>', 'how many articles, up to 1,000,000', wholeNumber({ min: 1, max: 1_000_000 }))
    .action(async ({ articles }: { articles: number }) => {
      const { loadArchive } = await import('@sourceline/database/archive')
      const { commitSealedRevisions } = await import('../../platform/seal-revision.ts')
      await import('../../modules/registry.ts')
      await terminal.withDatabase(async ({ pool, prisma }) => {
        await loadArchive(pool, { articles, progress: (done) => terminal.note(`${done} of ${articles} articles`) })
        let told = 0
        await commitSealedRevisions(prisma, (records) => {
          if (records - told < 5_000) return
          told = records
          terminal.note(`${records} histories sealed`)
        })
      })
      terminal.note('The archive is there. It names nobody who exists.')
    })
}
