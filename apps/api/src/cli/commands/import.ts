import { ArticleKind, type Result } from '@sourceline/domain'
import type { Command } from 'commander'
import type { importDocument, takeArticles } from '../../modules/imports/public.ts'
import type { Failure } from '../../platform/failure.ts'
import { wordArgument } from '../arguments.ts'
import { asOperator, inWords, valueOf } from '../outcome.ts'
import { CommandFailed, type Terminal } from '../terminal.ts'

interface Options {
  readonly headline?: string
  readonly kind?: ArticleKind
  readonly locale?: string
  readonly again?: true
  readonly json?: true
}

/** `import`: makes a draft of a text, with proposals of its claims and of who stands behind them; of a feed or an export many. */
export function importCommand(program: Command, terminal: Terminal): void {
  program
    .command('import')
    .description('make a draft of a text, with its claims and sources proposed; nothing is published')
    .argument(
      '<file>',
      'a text, a page, a Word, RTF or agency file, a feed or an export of WordPress; its address, or - for what is piped in',
    )
    .option('--headline <words>', 'the headline; proposed from the text if left out')
    .option('--kind <kind>', 'the kind of article; news if left out', wordArgument(ArticleKind))
    .option('--locale <tag>', 'the language, as "en" or "pt-BR"; found in the text if left out')
    .option('--again', 'import it although this very text was imported before')
    .option('--json', 'print { article: { id, slug }, claims, sources }, of a file with many articles a line each')
    .action(async (source: string, { json, ...options }: Options) => {
      const [{ readSource }, imports] = await Promise.all([
        import('../read-source.ts'),
        import('../../modules/imports/public.ts'),
      ])
      const { content, url } = await readSource(source, terminal)
      const { reader } = terminal.env()
      imports.useReader(reader, (sentence) => terminal.note(sentence))
      const given = 'file' in content ? content.file : content.text
      const { documents, notices } = valueOf(await imports.takeArticles({ content: given, address: url }))
      for (const notice of notices) terminal.note(notice)
      const work = { terminal, json, options: { ...options, ...(url ? { originalSourceUrl: url } : {}) } }
      const [first, ...others] = documents
      if (first?.ok && others.length === 0) return importOne(work, first.value)
      if (options.headline !== undefined)
        throw new CommandFailed(`There are ${documents.length} articles in it: leave --headline out.`)
      await importMany(work, documents)
    })
}

interface Work {
  readonly terminal: Terminal
  readonly json: true | undefined
  readonly options: Omit<Options, 'json'> & { readonly originalSourceUrl?: string }
}

type Value<Given extends (...args: never) => unknown> =
  Awaited<ReturnType<Given>> extends Result<infer Found, Failure> ? Found : never
type Made = Value<typeof importDocument>
type Documents = Value<typeof takeArticles>['documents']
type Document = Extract<Documents[number], { ok: true }>['value']

async function importOne({ terminal, json, options }: Work, document: Document): Promise<void> {
  const imports = await import('../../modules/imports/public.ts')
  const made = await terminal.withDatabase(async (database) =>
    valueOf(await imports.importDocument(asOperator(database), { ...options, document })),
  )
  const { adminUrl } = terminal.env()
  if (made.importedBefore[0])
    terminal.note(`This very text was imported before: ${adminUrl}/articles/${made.importedBefore[0]}`)
  for (const notice of made.notices) terminal.note(notice)
  const id = await printed({ terminal, json }, made)
  if (!json) terminal.note(`${findingsOf(made)}: ${adminUrl}/articles/${id}`)
}

/**
 * Imports the articles of a file one after the other. One that was imported before is left alone, so that what was
 * interrupted goes on when the command is run again.
 */
async function importMany(work: Work, documents: Documents): Promise<void> {
  const { terminal, options } = work
  const imports = await import('../../modules/imports/public.ts')
  const { problemInWords } = await import('@sourceline/intake/problems')
  const { originalSourceUrl: _address, ...given } = options
  const counts = { made: 0, known: 0, failed: 0 }
  await terminal.withDatabase(async (database) => {
    for (const [index, document] of documents.entries()) {
      const place = `${index + 1} of ${documents.length}`
      if (!document.ok) {
        counts.failed += 1
        terminal.note(`${place}: ${problemInWords(document.failure)}`)
        continue
      }
      const made = await imports.importDocument(asOperator(database), { ...given, document: document.value })
      const headline = document.value.text.split('\n')[0] ?? ''
      if (made.ok) {
        counts.made += 1
        await printed(work, made.value)
        terminal.note(`${place}: ${headline}`)
        for (const notice of made.value.notices) terminal.note(`  ${notice}`)
      } else if (made.failure.kind === 'duplicate') {
        counts.known += 1
        terminal.note(`${place}: ${headline} (imported before)`)
      } else {
        counts.failed += 1
        terminal.note(`${place}: ${headline}: ${inWords(made.failure)}`)
      }
    }
  })
  const told = [
    `${counted(counts.made, 'draft')} made`,
    ...(counts.known > 0 ? [`${counts.known} imported before`] : []),
    ...(counts.failed > 0 ? [`${counts.failed} not imported`] : []),
  ]
  terminal.note(`${told.join(', ')}.`)
  if (counts.failed > 0) throw new CommandFailed('')
}

/** Prints what was made, and gives its id. */
async function printed({ terminal, json }: Pick<Work, 'terminal' | 'json'>, made: Made): Promise<string> {
  const { typedId } = await import('../../platform/ids.ts')
  const id = typedId('article', made.articleId)
  terminal.print(
    json
      ? JSON.stringify({ article: { id, slug: made.slug }, claims: made.claimCount, sources: made.sourceCount })
      : id,
  )
  return id
}

const counted = (count: number, noun: string): string => (count === 1 ? `one ${noun}` : `${count} ${noun}s`)

/** What an import made, and what of it waits: "A draft; 14 claims and 7 sources were found, 13 of the claims are on record already". */
function findingsOf({ claimCount, recordedClaimCount, sourceCount }: Made): string {
  if (claimCount === 0) return 'A draft in which no claim was found'
  const found = `A draft; ${counted(claimCount, 'claim')} and ${counted(sourceCount, 'source')} found in it`
  if (recordedClaimCount === 0) return `${found} wait for an editor`
  return `${found}, ${recordedClaimCount === claimCount ? 'all' : recordedClaimCount} of the claims accepted before`
}
