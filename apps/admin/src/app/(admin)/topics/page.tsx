import { TopicList } from '@/features/topics/topic-list.tsx'
import { titled } from '@/shared/words/viewer-language.ts'

export const generateMetadata = titled('Topics')

export default function TopicsPage() {
  return <TopicList />
}
