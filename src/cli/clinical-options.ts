import type { ConvertUnit } from '../values/unit.ts'
import { readTrialFiles } from '../site/load-trials.ts'
import { parseSite } from '../site/parse-site.ts'
import type { Site } from '../site/schema.ts'
import { siteSettings, type SiteSettings } from '../site/site-settings.ts'
import type { Trial } from '../trials/trial.ts'
import { readJson, readJsonBeside, Unusable } from './read-input.ts'

/** Where a command finds its trials and settings: `--site`, `--trials`, `--trial`. */
export interface ClinicalOptions {
  readonly site?: string
  readonly trials?: string
  readonly trial?: readonly string[]
}

/** What the files named on the command line hold, read and checked. */
export interface ClinicalInput {
  readonly site?: Site
  /** The settings; a fuller unit converter is loaded only once a chart asks for it. */
  readonly settingsWith: (convert?: ConvertUnit) => SiteSettings
  readonly trials: readonly Trial[]
}

/** Values of an option given several times; a list in one option would swallow the file named after it. */
export function collected(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value]
}

/** Reads and checks the site's configuration and the trial files, and chooses the trials to prescreen for. */
export async function readClinicalInput(options: ClinicalOptions): Promise<ClinicalInput> {
  const { site: siteFile, trials: trialFile } = options
  const site = siteFile === undefined ? undefined : parseSite(readJson(siteFile, 'site configuration'))
  const files = [...(site?.trialFiles ?? []), ...(trialFile === undefined ? [] : [trialFile])]
  const trials = await readTrialFiles(files, (file) =>
    file === trialFile || siteFile === undefined
      ? Promise.resolve(readJson(file, 'trial file'))
      : readJsonBeside(file, siteFile, 'trial file'),
  )
  const settingsWith = (convert?: ConvertUnit) =>
    siteSettings(site, { trials, ...(convert === undefined ? {} : { convert }) })
  const chosen = chosenTrials(settingsWith(), options.trial)
  return { settingsWith, trials: chosen, ...(site === undefined ? {} : { site }) }
}

function chosenTrials({ trials, knownTrials }: SiteSettings, ids: readonly string[] | undefined): readonly Trial[] {
  if (ids === undefined) return trials
  const names = knownTrials.map(({ id }) => id)
  const unknown = ids.filter((id) => !names.includes(id))
  if (unknown.length > 0)
    throw new Unusable(`There is no trial ${unknown.join(', ')}: choose from ${names.join(', ')}.`)
  return knownTrials.filter(({ id }) => ids.includes(id))
}
