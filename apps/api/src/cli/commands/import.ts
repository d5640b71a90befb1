import { ArticleKind } from '@sourceline/domain'
import type { Command } from 'commander'
import { wordArgument } from '../arguments.ts'
import { asOperator, valueOf } from '../outcome.ts'
import type { Terminal } from '../terminal.ts'

interface Options {
  readonly headline?: string
  readonly kind?: ArticleKind
  readonly locale?: string
  readonly again?: true
  readonly json?: true
}

/** `import`: makes a draft of a text, with proposals of its claims and of who stands behind them. */
export function importCommand(program: Command, terminal: Terminal): void {
  program
    .command('import')
    .description('make a draft of a text, with its claims and sources proposed; nothing is published')
    .argument('<file>', 'a text, a Markdown file or a page, its address, or - for what is piped in')
    .option('--headline <words>', 'the headline; proposed from the text if left out')
    .option('--kind <kind>', 'the kind of article; news if left out', wordArgument(ArticleKind))
    .option('--locale <tag>', 'the language, as "en" or "pt-BR"; found in the text if left out')
    .option('--again', 'import it although this very text was imported before')
    .option('--json', 'print { article: { id, slug }, claims, sources }')
    .action(async (source: string, { json, ...options }: Options) => {
      const [{ readSource }, { importText, useReader }, { typedId }] = await Promise.all([
        import('../read-source.ts'),
        import('../../modules/imports/public.ts'),
        import('../../platform/ids.ts'),
      ])
      const { content, url } = await readSource(source, terminal)
      const { adminUrl, reader } = terminal.env()
      useReader(reader, (sentence) => terminal.note(sentence))
      const made = await terminal.withDatabase(async (database) =>
        valueOf(
          await importText(asOperator(database), {
            ...options,
            ...content,
            ...(url ? { originalSourceUrl: url } : {}),
          }),
        ),
      )
      const id = typedId('article', made.articleId)
      if (made.importedBefore[0])
        terminal.note(`This very text was imported before: ${adminUrl}/articles/${made.importedBefore[0]}`)
      for (const notice of made.notices) terminal.note(notice)
      if (json) {
        terminal.print(
          JSON.stringify({ article: { id, slug: made.slug }, claims: made.claimCount, sources: made.sourceCount }),
        )
      } else {
        terminal.print(id)
        terminal.note(`${findingsOf(made)}: ${adminUrl}/articles/${id}`)
      }
    })
}

const counted = (count: number, noun: string): string => (count === 1 ? `one ${noun}` : `${count} ${noun}s`)

/** What an import made, and what of it waits: "A draft; 14 claims and 7 sources were found, 13 of the claims are on record already". */
function findingsOf({
  claimCount,
  recordedClaimCount,
  sourceCount,
}: {
  claimCount: number
  recordedClaimCount: number
  sourceCount: number
}): string {
  if (claimCount === 0) return 'A draft in which no claim was found'
  const found = `A draft; ${counted(claimCount, 'claim')} and ${counted(sourceCount, 'source')} found in it`
  if (recordedClaimCount === 0) return `${found} wait for an editor`
  return `${found}, ${recordedClaimCount === claimCount ? 'all' : recordedClaimCount} of the claims accepted before`
}
