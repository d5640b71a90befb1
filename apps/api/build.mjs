/**
 * Bundles the explorer of the published graph for browsers, the server, the command line, the program that stops an
 * abandoned database and those that run in threads into `dist/`: our own packages go in, everything from the registry stays outside.
 */
import { globSync, readFileSync, rmSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { basename, dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const folder = dirname(fileURLToPath(import.meta.url))
const outdir = join(folder, 'dist')

/**
 * Leaves a registry package outside. One that another of our packages asks for cannot be found
 * by name from here, so it is imported by the path at which that package finds it.
 */
const registryPackagesOutside = {
  name: 'registry-packages-outside',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[^./]/ }, async ({ path, importer, kind, resolveDir, pluginData }) => {
      if (kind === 'entry-point' || pluginData === 'asked' || path.startsWith('@sourceline/')) return undefined
      if (isBuiltin(path) || importer.startsWith(folder + sep)) return { path, external: true }
      const found = await resolve(path, { importer, kind, resolveDir, pluginData: 'asked' })
      if (found.errors.length > 0) return found
      return { path: relative(outdir, found.path).split(sep).join('/'), external: true }
    })
  },
}

await build({
  absWorkingDir: folder,
  entryPoints: [
    ...['main', 'cli', 'stop-database', 'worker'].map((name) => `src/${name}.ts`),
    ...globSync('src/**/*.thread.ts', { cwd: folder }),
  ].map((file) => ({ in: file, out: basename(file, '.ts') })),
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24.11',
  conditions: ['node'],
  mainFields: ['main'],
  sourcemap: true,
  logLevel: 'warning',
  plugins: [registryPackagesOutside],
})

const examples = fileURLToPath(new URL('../../examples/queries', import.meta.url))
const explorer = join(outdir, 'explorer')
rmSync(explorer, { recursive: true, force: true })

await build({
  absWorkingDir: folder,
  entryPoints: { explorer: fileURLToPath(import.meta.resolve('@sourceline/explorer')) },
  entryNames: '[name]-[hash]',
  outdir: explorer,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['chrome110', 'firefox115', 'safari16'],
  define: {
    'process.env.NODE_ENV': '"production"',
    EXAMPLES: JSON.stringify(
      ['articles', 'article-by-slug', 'claim', 'source', 'article-as-of'].map((name) => ({
        name,
        query: readFileSync(join(examples, `${name}.graphql`), 'utf8'),
      })),
    ),
  },
  logLevel: 'warning',
})
