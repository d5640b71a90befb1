import { onTouch } from '../articles/public.ts'
import { tellOfArticle } from './collaboration.store.ts'

onTouch(tellOfArticle)
