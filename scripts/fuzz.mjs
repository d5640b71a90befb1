/**
 * Asks both graphs, and everything that is open to strangers, what nobody would ask: generated documents and malformed
 * requests, against a newsroom of its own. `npm run fuzz -- --documents 100000 --requests 50000`; what is found names its seed
 * and place, and `--seed 7 --first 81 --documents 1 --requests 0` asks that alone.
 */
import { runLongTest } from './lib/long-test.mjs'

await runLongTest({
  file: 'apps/api/src/http/fuzz.db.test.ts',
  prefix: 'FUZZ',
  options: ['documents', 'requests', 'seed', 'first'],
})
