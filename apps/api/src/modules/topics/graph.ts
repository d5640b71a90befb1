import './topic.graphql.ts'
