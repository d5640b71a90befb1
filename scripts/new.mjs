import { parseArgs } from 'node:util'
import { nodeComplaint } from './lib/node-version.mjs'

const usage = `npm run new record NOUN [-- --plural NOUNS]

Writes a new kind of record that is drafted, published and read by readers, with its
tables and their guards, views, use-cases, graph, test, and list in the admin:

  npm run new record glossary-term
  npm run new record person -- --plural people

New files apart, it adds a line to apps/api/src/modules/registry.ts and one to
apps/admin/src/shared/navigation.ts. Nothing may be uncommitted. See CONTRIBUTING.md.
`

const list = (paths) => paths.map((path) => `  ${path}\n`).join('')

function report({ files, edits, printed }, { many }) {
  return (
    `New files:\n${list(files)}\n` +
    `Edited, one line each:\n${list(edits.map(({ path, line }) => `${path}: ${line}`))}\n` +
    `Printed anew from the declarations:\n${list(printed)}\n` +
    `Next:\n` +
    `  Say what it is: fields in ${files.find((path) => path.endsWith('.prisma'))}, in the revisions of its record,\n` +
    `  in its views and their columns, in its inputs, graph and form; words in its descriptions.\n` +
    `  Who may do what: modules/${many}/*.actions.ts. What it refers to: *.record.ts.\n` +
    `  What its pages say in other languages: apps/admin/words.\n` +
    `  Then print and generate anew, as CONTRIBUTING.md says, and run npm test.\n`
  )
}

/** Makes what the arguments ask for; gives the exit code. */
async function make([kind, one, ...more], values) {
  const { complaintAbout, pluralOf } = await import('./lib/noun.mjs')
  if (kind === undefined || values.help) {
    process.stdout.write(usage)
    return 0
  }
  if (kind !== 'record' || one === undefined || more.length > 0) {
    process.stderr.write(usage)
    return 2
  }
  const noun = { one, many: values.plural ?? pluralOf(one) }
  const complaint = complaintAbout(noun)
  if (complaint) {
    process.stderr.write(`${complaint}\n`)
    return 2
  }
  const [{ writeRecord }, { prepare }] = await Promise.all([
    import('./lib/new-record.mjs'),
    import('./lib/prepare.mjs'),
  ])
  await prepare([], { env: process.env, say: (text) => console.error(`· ${text}`) })
  process.stdout.write(report(await writeRecord(noun), noun))
  return 0
}

const complaint = nodeComplaint(process.version)
try {
  if (complaint) throw new Error(complaint)
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { plural: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  })
  process.exitCode = await make(positionals, values)
} catch (error) {
  const expected = error.constructor.name === 'StepFailed' || error.code?.startsWith('ERR_PARSE_ARGS') || complaint
  console.error(expected ? error.message : error)
  process.exitCode = 1
}
