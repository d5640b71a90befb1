import type { CodegenConfig } from '@graphql-codegen/cli'
import { splitDocuments } from './split-documents.ts'

const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  documents: 'src/**/*.operations.graphql',
  hooks: { afterAllFileWrite: () => splitDocuments('src/generated') },
  generates: {
    'src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { DateTime: 'string', Date: 'string', JSON: 'unknown' },
      },
    },
  },
}

export default config
