import { readFileSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import { chartFromBundle } from '../chart/from-bundle.ts'
import { UnusableInput } from '../chart/unusable-input.ts'
import { clinicalSettings } from '../criteria/clinical-settings.ts'
import { parseEntries, UnusableEntries } from '../entries/parse-entries.ts'
import type { Entry } from '../findings/entry.ts'
import { loadUcum, needsUcum } from '../findings/ucum.ts'
import { prescreen } from '../prescreen.ts'
import { toResult } from '../report/to-result.ts'
import { toText } from '../report/to-text.ts'
import { parseSite, SiteError } from '../site/parse-site.ts'
import type { Site } from '../site/schema.ts'
import { todayAt } from '../site/today.ts'
import { contentDate, trials } from '../trials/catalog.ts'
import type { Trial } from '../trials/trial.ts'
import { dayOf } from '../values/clinical-date.ts'
import { isLanguage } from '../wording/language.ts'

/** A reason to stop that a person can act on: one sentence on standard error, exit code 2. */
class Unusable extends Error {}

interface Options {
  readonly asOf?: string
  readonly trial?: readonly string[]
  readonly entries?: string
  readonly format: string
  readonly lang: string
  readonly site?: string
}

const program = new Command('prescreen')
  .description('Prescreens one patient: a FHIR R4 Bundle with the whole chart in, verdicts and missing data out.')
  .argument('<file>', 'the Bundle, or - for standard input')
  .option('--as-of <day>', 'the day to prescreen on, YYYY-MM-DD (default: today)')
  .option('--trial <id...>', 'only these trials')
  .option('--entries <file>', 'what the clinician entered, as JSON')
  .addOption(new Option('--format <format>').choices(['json', 'text']).default('json'))
  .addOption(new Option('--lang <language>').choices(['en', 'zh']).default('en'))
  .option('--site <file>', "the site's configuration")
  .exitOverride()

async function run(): Promise<void> {
  program.parse()
  const options = program.opts<Options>()
  const [file = '-'] = program.args
  const site = options.site === undefined ? undefined : siteFrom(options.site)
  const asOf = options.asOf ?? todayAt(site ?? {}, new Date())
  if (dayOf(asOf) === undefined) throw new Unusable(`--as-of ${asOf} is no day: write it as YYYY-MM-DD.`)
  const chart = chartFromBundle(jsonFrom(file, 'input'))
  const entries: readonly Entry[] = options.entries === undefined ? [] : parseEntries(jsonFrom(options.entries, 'entries'))
  const prescreening = prescreen({
    chart,
    entries,
    trials: chosenTrials(options.trial ?? site?.enabledTrials),
    asOf,
    settings: clinicalSettings({
      ...(site?.windows === undefined ? {} : { currencyDays: site.windows }),
      ...(site?.defaultUln === undefined ? {} : { assumedUln: site.defaultUln }),
      ...(needsUcum(chart.resources) ? { convert: await loadUcum() } : {}),
    }),
    ...(site?.localCodes === undefined ? {} : { localCodes: site.localCodes }),
  })
  const language = isLanguage(options.lang) ? options.lang : 'en'
  const result = toResult(prescreening, language, { version: __VERSION__, contentDate })
  process.stdout.write(options.format === 'text' ? toText(result, language) : `${JSON.stringify(result, null, 2)}\n`)
}

function chosenTrials(ids: readonly string[] | undefined): readonly Trial[] {
  if (ids === undefined) return trials
  const unknown = ids.filter((id) => !trials.some((trial) => trial.id === id))
  if (unknown.length > 0) throw new Unusable(`There is no trial ${unknown.join(', ')}: choose from ${trials.map(({ id }) => id).join(', ')}.`)
  return trials.filter(({ id }) => ids.includes(id))
}

function jsonFrom(file: string, what: string): unknown {
  let text: string
  try {
    text = readFileSync(file === '-' ? 0 : file, 'utf8')
  } catch {
    throw new Unusable(`The ${what} ${file} cannot be read: check its name and that you may read it.`)
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new Unusable(`The ${what} ${file === '-' ? 'from standard input' : file} is not JSON: ${error instanceof Error ? firstLine(error.message) : 'it cannot be parsed'}.`)
  }
}

/** Where the parser stopped, without what the text said there: it may be a patient's. */
function firstLine(message: string): string {
  const place = /position \d+( \(line \d+ column \d+\))?/.exec(message)?.[0]
  return place === undefined ? 'it ends too early' : `unexpected text at ${place}`
}

function siteFrom(file: string): Site {
  return parseSite(jsonFrom(file, 'site configuration'))
}

run().catch((error: unknown) => {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    const known = error instanceof Unusable || error instanceof UnusableInput || error instanceof UnusableEntries || error instanceof SiteError
    process.stderr.write(`${known ? error.message : `prescreen stopped on an error of its own: ${String(error)}`}\n`)
    process.exitCode = known ? 2 : 1
  }
})
