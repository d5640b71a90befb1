import { fixedHeaders } from '@sourceline/page-headers'
import type { NextConfig } from 'next'

const config: NextConfig = {
  // An old path is led to where it went at once; the pages take the slash off the site's own.
  skipTrailingSlashRedirect: true,
  transpilePackages: ['@sourceline/page-headers', '@sourceline/react', '@sourceline/rich-text'],
  // `npm test -- types` checks them, in the gate: whoever only starts the newsroom need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // Nothing reads the maps of what a server runs, and writing a cache takes half as long as the build that it would spare.
  experimental: { turbopackFileSystemCacheForBuild: false, turbopackSourceMaps: false },
  poweredByHeader: false,
  generateEtags: false,
  devIndicators: false,
  headers: () => Promise.resolve(fixedHeaders('strict-origin-when-cross-origin')),
}

export default config
