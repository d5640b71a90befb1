import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { searchPath } from './env.ts'

/**
 * How long an archive of 1,000 posts takes from the command to the last draft: an export of WordPress (WXR) with text of
 * about 2,500 characters a post, into an empty newsroom that nobody else uses. Each post makes some ten claims, and
 * half of its speakers speak in others too.
 */
const posts = Number(process.argv.find((word) => word.startsWith('--posts='))?.slice(8) ?? 1_000)
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'sourceline-import-archive-'))
const env = { NODE_ENV: 'production', PATH: searchPath, SOURCELINE_DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'warn' }

const names = ['Ana Sol', 'Ole Friis', 'Ida Holm', 'Carl Brun', 'Lena Brandt', 'Ada Lind', 'Per Voss']

const paragraphs = (post: number): string =>
  Array.from({ length: 10 }, (_, index) => {
    const speaker = index % 2 === 0 ? names[(index + post) % names.length] : `Ruth Keller${'abcdefghij'[index]}`
    return (
      `<p>Engineer ${speaker} said that pier ${post}-${index} of Tal had been closed for ${(post + index) % 90} days. ` +
      `Traffic was heavy near gate ${index}, and the harbour office gave no reason for the delay that everybody saw. ` +
      `The weather was calm that morning.</p>`
    )
  }).join('\n')

const item = (post: number): string => `<item><title>Pier ${post} of Tal stays closed</title>
<link>https://herald.example/2024/05/pier-${post}/</link><dc:creator>mara</dc:creator>
<category domain="category" nicename="harbours">Harbours</category>
<content:encoded><![CDATA[${paragraphs(post)}]]></content:encoded>
<wp:post_name>pier-${post}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<wp:post_date_gmt>2024-05-12 08:00:00</wp:post_date_gmt></item>`

const archive = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Tal Herald</title>
<language>en</language><wp:wxr_version>1.2</wp:wxr_version>
${Array.from({ length: posts }, (_, post) => item(post)).join('\n')}</channel></rss>`

const file = join(folder, 'archive.xml')
writeFileSync(file, archive)
const sourceline = (...words: string[]): string[] => [join(root, 'apps/api/dist/cli.js'), ...words]

try {
  console.log(`load ${loadavg()[0]?.toFixed(1)}, ${posts} posts, ${(archive.length / 1e6).toFixed(1)} MB`)
  execFileSync(process.execPath, sourceline('migrate'), { env, stdio: 'ignore' })
  const start = performance.now()
  let last = ''
  await new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, sourceline('import', file), { env, stdio: ['ignore', 'ignore', 'pipe'] })
    child.stderr.on('data', (part: Buffer) => {
      last = part.toString().trim().split('\n').at(-1) ?? last
    })
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`it ended with ${code}: ${last}`))))
  })
  const seconds = (performance.now() - start) / 1000
  console.log(`${seconds.toFixed(0)} s, ${((seconds / posts) * 1000).toFixed(0)} ms a post: ${last}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
