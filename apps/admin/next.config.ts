import { fixedHeaders } from '@sourceline/page-headers'
import type { NextConfig } from 'next'

const config: NextConfig = {
  transpilePackages: [
    '@sourceline/domain',
    '@sourceline/page-headers',
    '@sourceline/passwords',
    '@sourceline/rich-text',
  ],
  // `npm test -- types` checks them, in the gate: whoever only starts the newsroom need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // Nothing reads the maps of what a server runs, and writing a cache takes half as long as the build that it would spare.
  experimental: { turbopackFileSystemCacheForBuild: false, turbopackSourceMaps: false },
  poweredByHeader: false,
  devIndicators: false,
  headers: () => Promise.resolve(fixedHeaders('same-origin')),
}

export default config
