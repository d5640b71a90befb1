export { standsIn, writeChoices, type AskedReference, type ChosenStatement } from './choices.ts'
