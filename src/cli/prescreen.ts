import { Command, Option } from 'commander'
import { chartFromBundle } from '../chart/from-bundle.ts'
import { parseEntries } from '../entries/parse-entries.ts'
import { strayEntries } from '../entries/stray-entries.ts'
import type { Entry } from '../findings/entry.ts'
import { loadUcum, needsUcum } from '../findings/ucum.ts'
import { prescreen } from '../prescreen.ts'
import type { Result } from '../report/result.ts'
import { toCsv } from '../report/to-csv.ts'
import { toNote } from '../report/to-note.ts'
import { toReferrals } from '../report/to-referral.ts'
import { toGuidanceResponses, type FhirOptions } from '../report/to-fhir.ts'
import { toResult } from '../report/to-result.ts'
import { toText } from '../report/to-text.ts'
import { todayAt } from '../site/today.ts'
import { contentDate } from '../trials/catalog.ts'
import { dayOf } from '../values/clinical-date.ts'
import type { Trial } from '../trials/trial.ts'
import { isLanguage } from '../wording/language.ts'
import { collected, readClinicalInput, type ClinicalOptions } from './clinical-options.ts'
import { readJson, Unusable } from './read-input.ts'
import { endWhenReaderIsGone } from './reader-gone.ts'
import { stopOn } from './stop.ts'

const formats = ['json', 'text', 'note', 'referral', 'csv', 'fhir'] as const
type Format = (typeof formats)[number]

interface Options extends ClinicalOptions {
  readonly asOf?: string
  readonly entries?: string
  readonly format: Format
  readonly lang: string
}

const program = new Command('prescreen')
  .description('Prescreens one patient: a FHIR R4 Bundle with the whole chart in, verdicts and missing data out.')
  .argument('<file>', 'the Bundle, or - for standard input')
  .option('--as-of <day>', 'the day to prescreen on, YYYY-MM-DD (default: today)')
  .option('--trial <id>', 'only this trial; may be given several times', collected)
  .option('--entries <file>', 'what the clinician entered, as JSON')
  .addOption(new Option('--format <format>').choices(formats).default('json'))
  .addOption(new Option('--lang <language>').choices(['en', 'zh']).default('en'))
  .option('--site <file>', "the site's configuration")
  .option('--trials <file>', 'further trials, as JSON (docs/trial.schema.json)')
  .showSuggestionAfterError(false)
  .exitOverride()

function written(result: Result, format: Format, trials: readonly Trial[], options: FhirOptions): string {
  const { language } = options
  switch (format) {
    case 'json':
      return `${JSON.stringify(result, null, 2)}\n`
    case 'text':
      return toText(result, language)
    case 'note':
      return toNote(result, language)
    case 'csv':
      return toCsv(result, language)
    case 'referral':
      return toReferrals(result, trials, language)
    case 'fhir':
      return `${JSON.stringify(toGuidanceResponses(result, options), null, 2)}\n`
  }
}

async function run(): Promise<void> {
  program.parse()
  const options = program.opts<Options>()
  const [file = '-'] = program.args
  const { site, settingsWith, trials } = await readClinicalInput(options)
  const asOf = options.asOf ?? todayAt(site ?? {}, new Date())
  if (dayOf(asOf) === undefined) throw new Unusable(`--as-of ${asOf} is no day: write it as YYYY-MM-DD.`)
  const chart = chartFromBundle(readJson(file, 'input'))
  const entries: readonly Entry[] =
    options.entries === undefined ? [] : parseEntries(readJson(options.entries, 'entries'))
  for (const stray of strayEntries(entries, trials)) process.stderr.write(`${stray}\n`)
  const { settings, localCodes } = settingsWith(needsUcum(chart.resources) ? await loadUcum() : undefined)
  const prescreening = prescreen({ chart, entries, trials, asOf, settings, localCodes })
  const language = isLanguage(options.lang) ? options.lang : 'en'
  const result = toResult(prescreening, language, { version: __VERSION__, contentDate })
  const candidates = site?.exportCandidates ?? false
  process.stdout.write(written(result, options.format, trials, { language, researchSubjects: candidates }))
}

endWhenReaderIsGone()
run().catch((error: unknown) => {
  stopOn('prescreen', error)
})
