/** The worker of a checkout that is not built: reads TypeScript, as tsx does for the server itself. */
import { register } from 'tsx/esm/api'

register()
const { default: work } = await import('./src/worker.ts')
export default work
