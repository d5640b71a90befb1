/**
 * Bundles the server, the command line and the program that stops an abandoned database into `dist/`: our own packages go in, everything
 * from the registry stays outside.
 */
import { isBuiltin } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
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
  entryPoints: ['main', 'cli', 'stop-database', 'claim-index-thread', 'work-thread', 'worker'].map(
    (name) => `src/${name}.ts`,
  ),
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
