import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { modelMigration, modelNow } from '../../prisma/tools/model-migration.mjs'
import { childEnvironment, root } from './checkout.mjs'
import { formsOf, withNoun } from './noun.mjs'
import { turbo } from './prepare.mjs'
import { run, StepFailed } from './run.mjs'

const templates = join(root, 'scripts', 'templates', 'record')
const registry = 'apps/api/src/modules/registry.ts'
const navigation = 'apps/admin/src/shared/navigation.ts'

/** What is printed anew from declarations, and committed. */
const printed = [
  'apps/api/schema.graphql',
  'apps/api/delivery.graphql',
  'apps/api/delivery-surface.txt',
  'packages/domain/src/permissions/role-matrix.ts',
]

const textOf = (path) => readFileSync(join(root, path), 'utf8')

/** The files of a new record, by their path from the root, with their text. */
function filesFor(noun) {
  return readdirSync(templates, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: withNoun(file.slice(templates.length + 1).replace(/\.template$/, ''), noun),
      text: withNoun(readFileSync(file, 'utf8'), noun),
    }))
}

/** The two lines that a new record adds to files that are there: each after the line that it resembles. */
function editsFor({ many }) {
  const after = (path, model, line) => {
    const text = textOf(path)
    if (!text.includes(model)) throw new StepFailed(`${path} has no line “${model.trim()}” to write the new one after.`)
    return { path, line: line.trim(), text: text.replace(model, model + line) }
  }
  const place = (label, href) => `  { label: t('${label}'), href: '/${href}', icon: IconTags },\n`
  return [
    after(registry, `import './topics/graph.ts'\n`, `import './${many.kebab}/graph.ts'\n`),
    after(navigation, place('Topics', 'topics'), place(many.sentence, many.kebab)),
  ]
}

/** What already has one of the noun's names, as a sentence; undefined where all are free. */
function conflictOf({ one, many }, files) {
  const taken = [`apps/api/src/modules/${many.kebab}`, ...files.map(({ path }) => path)].find((path) =>
    existsSync(join(root, path)),
  )
  if (taken) return `${taken} is there already: choose another noun.`
  const types = `${textOf('apps/api/schema.graphql')}\n${textOf('apps/api/delivery.graphql')}`
  const names = [one.pascal, `${one.pascal}Connection`, many.pascal]
  const type = names.find((name) => new RegExp(`^(type|interface|union|enum|input|scalar) ${name}\\b`, 'm').test(types))
  if (type) return `The graph has a type ${type} already: choose another noun.`
  const model = modelNow().find(({ content }) =>
    new RegExp(
      `^model ${one.pascal}(Revision|Publication)? |@@map\\("${one.snake}(_revision|_publication)?"\\)`,
      'm',
    ).test(content),
  )
  return model && `prisma/schema/${model.path} has a model of that name already: choose another noun.`
}

/** Why nothing can be written here now; undefined where it can. A folder that is not in git has nothing to commit. */
function dirt() {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain'], { cwd: root, encoding: 'utf8' })
  return status === 0 && stdout !== ''
    ? 'There are changes that are not committed: commit or stash them first, so that what is written can be seen, and taken back.'
    : undefined
}

/** The name of a migration that comes after all there are. */
function migrationName(what) {
  const newest = readdirSync(join(root, 'prisma', 'migrations'))
    .filter((entry) => /^\d{14}_/.test(entry))
    .sort()
    .at(-1)
  const now = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  return `${newest?.slice(0, 14) < now ? now : Number(newest.slice(0, 14)) + 1}_${what}`
}

async function step(what, command, args, cwd) {
  const code = await run(command, args, { cwd: join(root, cwd), env: childEnvironment(process.env), quietOut: true })
  if (code !== 0) throw new StepFailed(`${what} failed: see the messages above.`)
}

/** Writes the migration of the new tables, with their views and guards. */
async function writeMigration({ one }) {
  const after = modelNow()
  const before = after.filter(({ path }) => path !== `${one.kebab}.prisma`)
  const name = migrationName(one.snake)
  const folder = `prisma/migrations/${name}`
  mkdirSync(join(root, folder))
  writeFileSync(join(root, folder, 'migration.sql'), await modelMigration(before, after))
  await step(
    'Carrying views and guards over',
    process.execPath,
    ['node_modules/tsx/dist/cli.mjs', 'tools/carry-sql.ts', name],
    'prisma',
  )
  return folder
}

/** Makes everything anew that follows from declarations: the client of the database, the printed graphs, the operations. */
async function printAnew() {
  const generate = async (...filter) => {
    if ((await turbo(['generate', ...filter], { env: process.env, quietOut: true })) !== 0)
      throw new StepFailed('Generating failed: see the messages above.')
  }
  await generate('--filter=@sourceline/database')
  await step('Printing the graphs', process.execPath, ['node_modules/tsx/dist/cli.mjs', 'print-schema.ts'], 'apps/api')
  await generate()
}

/**
 * Writes a new kind of record: its files, two lines in files that are there, its migration, and what is printed from
 * declarations. When a step fails, everything is as it was before.
 *
 * @param noun Its singular and plural in kebab-case.
 * @throws StepFailed when its name is taken, or something here is not committed.
 */
export async function writeRecord(noun) {
  const forms = formsOf(noun)
  const files = filesFor(noun)
  const complaint = conflictOf(forms, files) ?? dirt()
  if (complaint) throw new StepFailed(complaint)
  const edits = editsFor(forms)
  const before = [...edits.map(({ path }) => path), ...printed].map((path) => ({ path, text: textOf(path) }))
  const written = files.map(({ path }) => path)
  try {
    for (const { path, text } of [...files, ...edits]) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    execFileSync(
      join(root, 'node_modules', '.bin', 'oxfmt'),
      written.filter((path) => /\.tsx?$/.test(path)),
      { cwd: root },
    )
    written.push(`${await writeMigration(forms)}/migration.sql`)
    await printAnew()
  } catch (error) {
    takeBack(before, files, forms)
    throw error
  }
  return { files: written, edits, printed }
}

function takeBack(before, files, { one, many }) {
  for (const { path } of files) rmSync(join(root, path), { force: true })
  const folders = [
    `apps/api/src/modules/${many.kebab}`,
    `apps/admin/src/features/${many.kebab}`,
    `apps/admin/src/app/(admin)/${many.kebab}`,
    ...readdirSync(join(root, 'prisma', 'migrations'))
      .filter((name) => name.slice(15) === one.snake)
      .map((name) => `prisma/migrations/${name}`),
  ]
  for (const folder of folders) rmSync(join(root, folder), { recursive: true, force: true })
  for (const { path, text } of before) writeFileSync(join(root, path), text)
}
