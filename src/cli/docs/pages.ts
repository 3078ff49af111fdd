import { siteJsonSchema } from '../../site/site-json-schema.ts'
import { trials } from '../../trials/catalog.ts'
import { trialJsonSchema } from '../../trials/trial-json-schema.ts'
import { terminologyPage } from './terminology-page.ts'
import { trialPage } from './trial-page.ts'

/** Every generated file of `docs`, by its path there. */
export function generatedPages(): ReadonlyMap<string, string> {
  return new Map([
    ...trials.map((trial) => [`trials/${trial.id}.md`, endOfFile(trialPage(trial))] as const),
    ['terminology.md', endOfFile(terminologyPage(trials))],
    ['site.schema.json', `${JSON.stringify(siteJsonSchema(), null, 2)}\n`],
    ['trial.schema.json', `${JSON.stringify(trialJsonSchema(), null, 2)}\n`],
  ])
}

const endOfFile = (text: string) => `${text.trimEnd()}\n`
