import './collaboration.record.ts'
import './followed-articles.ts'
