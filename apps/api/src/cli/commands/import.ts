import { ArticleKind, type ImportItemState, type Result } from '@sourceline/domain'
import type { Command } from 'commander'
import type { importText } from '../../modules/imports/public.ts'
import type { Failure } from '../../platform/failure.ts'
import { typedId } from '../../platform/ids.ts'
import type { OpenDatabase } from '../../platform/open-database.ts'
import { wordArgument } from '../arguments.ts'
import { asOperator, valueOf } from '../outcome.ts'
import { CommandFailed, type Terminal } from '../terminal.ts'

interface Options {
  readonly headline?: string
  readonly kind?: ArticleKind
  readonly locale?: string
  readonly published?: string
  readonly again?: true
  readonly asPublished?: true
  readonly json?: true
}

/** `import`: makes a draft of a text, with proposals of its claims and of who stands behind them; of a feed or an export many. */
export function importCommand(program: Command, terminal: Terminal): void {
  program
    .command('import')
    .description('make a draft of a text, with its claims and sources proposed; published only where it was before')
    .argument(
      '<file>',
      'a text, a page, a Word, RTF or agency file, a feed or an export of WordPress; its address, or - for what is piped in',
    )
    .option('--headline <words>', 'the headline; proposed from the text if left out')
    .option('--kind <kind>', 'the kind of article; news if left out', wordArgument(ArticleKind))
    .option(
      '--locale <tag>',
      'the language, as "en" or "pt-BR"; found in the text if left out, or asked for where that is unsure',
    )
    .option(
      '--published <date>',
      'the day of the text, YYYY-MM-DD: readers are shown it, and "on Monday" is told by it',
    )
    .option('--again', 'import it although this very text was imported before')
    .option(
      '--as-published',
      'publish it with the dates that it had, through the gate; what that forbids stays a draft, and nothing is sent out',
    )
    .option('--json', 'print { article: { id, slug }, claims, sources }, of a file with many articles a line each')
    .action(async (source: string, { json, published, ...options }: Options) => {
      const [{ readSource }, imports] = await Promise.all([
        import('../read-source.ts'),
        import('../../modules/imports/public.ts'),
      ])
      const { content, url } = await readSource(source, terminal)
      const { reader, adminUrl } = terminal.env()
      imports.useReader(reader, (sentence) => terminal.note(sentence))
      const input = {
        ...content,
        ...options,
        ...(url ? { originalSourceUrl: url } : {}),
        ...(published ? { datePublished: momentOfDay(published) } : {}),
      }
      await terminal.withDatabase(async (database) => {
        const imported = await imports.importText(asOperator(database), input)
        if (asksForLanguage(imported)) terminal.note('Say it with --locale: npx sourceline import FILE --locale pt-BR')
        for (const id of sameTextAs(imported))
          terminal.note(`Open it: ${adminUrl}/articles/${id}. To import it again, add --again.`)
        const made = valueOf(imported)
        if (made.importedBefore[0])
          terminal.note(`This very text was imported before: ${adminUrl}/articles/${made.importedBefore[0]}`)
        for (const notice of made.notices) terminal.note(notice)
        if (made.articleId === null) return importMany({ terminal, json, database }, made.jobId)
        const id = await printed({ terminal, json }, made)
        if (!json) terminal.note(`${findingsOf(made)}: ${adminUrl}/articles/${id}`)
      })
    })
}

/** Whether nothing was imported because nobody has said in which language the text is. */
const asksForLanguage = (imported: Awaited<ReturnType<typeof importText>>): boolean =>
  !imported.ok &&
  imported.failure.kind === 'validation' &&
  imported.failure.issues.some(({ code }) => code === 'language-unclear')

/** The articles of which this text was imported before, where that is why nothing was. */
const sameTextAs = (imported: Awaited<ReturnType<typeof importText>>): string[] =>
  !imported.ok && imported.failure.kind === 'duplicate'
    ? imported.failure.existing.map(({ id }) => typedId('article', id))
    : []

/** A day as the moment at which it begins (UTC); anything else as it was given, for the rule to judge. */
const momentOfDay = (day: string): string => (/^\d{4}-\d\d-\d\d$/.test(day) ? `${day}T00:00:00Z` : day)

interface Work {
  readonly terminal: Terminal
  readonly json: true | undefined
  readonly database: OpenDatabase
}

type Value<Given extends (...args: never) => unknown> =
  Awaited<ReturnType<Given>> extends Result<infer Found, Failure> ? Found : never
type Made = Extract<Value<typeof importText>, { jobId: null }>

/** What is said of an article beside its headline. */
const remarks: Readonly<Partial<Record<ImportItemState, string>>> = {
  KNOWN: ' (imported before)',
  PUBLISHED: ' (published)',
}

/**
 * Works on the job that makes drafts of many articles, and tells what becomes of each. What is interrupted is done by the
 * server, or when the command is run again: one that was imported before is left alone.
 */
async function importMany({ terminal, json, database }: Work, jobId: string): Promise<void> {
  const [imports, { seeThrough }, { createLog }, { outsideTransaction }] = await Promise.all([
    import('../../modules/imports/public.ts'),
    import('../../platform/jobs/see-through.ts'),
    import('../../platform/log.ts'),
    import('../../platform/transactions/begin.ts'),
  ])
  const { prisma } = database
  const tx = outsideTransaction(prisma)
  const total = [...(await imports.countItems(tx, jobId)).values()].reduce((sum, count) => sum + count, 0)
  const seen = { upTo: 0 }
  const tell = async (): Promise<void> => {
    for (const item of await imports.settledItems(tx, jobId, seen.upTo)) {
      seen.upTo = item.position
      if (item.state === 'IMPORTED' || item.state === 'PUBLISHED') await printed({ terminal, json }, item)
      const told = [item.headline, item.failure ?? ''].filter((words) => words !== '').join(': ')
      terminal.note(`${item.position} of ${total}: ${told}${remarks[item.state] ?? ''}`)
      for (const notice of item.notices) terminal.note(`  ${notice}`)
    }
  }
  const place = { prisma, log: createLog('error'), means: {}, stopping: new AbortController().signal }
  const { state, failure, message } = await seeThrough(place, jobId, tell)
  terminal.note(failure ?? `${message ?? ''}.`)
  if (state !== 'DONE' || message?.includes('not imported')) throw new CommandFailed('')
}

interface Draft extends Pick<Made, 'claimCount' | 'sourceCount'> {
  readonly articleId: string | null
  readonly slug: string | null
}

/** Prints what was made, and gives its id. */
async function printed(
  { terminal, json }: Pick<Work, 'terminal' | 'json'>,
  { articleId, slug, claimCount, sourceCount }: Draft,
): Promise<string> {
  const { typedId } = await import('../../platform/ids.ts')
  const id = typedId('article', articleId ?? '')
  terminal.print(json ? JSON.stringify({ article: { id, slug }, claims: claimCount, sources: sourceCount }) : id)
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
