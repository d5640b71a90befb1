import { onTextChange } from '../articles/public.ts'
import { tell } from './collaboration.store.ts'

onTextChange((tx, { articleId }) => tell(tx, { kind: 'article', session: articleId, instance: '' }))
