import { Command, InvalidArgumentError, Option } from 'commander'
import type { Outcome } from '../matching/outcome.ts'
import { parseShard, wholePopulation, type Shard } from '../population/shard.ts'
import type { Language } from '../wording/language.ts'
import { collected, type ClinicalOptions } from './clinical-options.ts'
import { Unusable } from './read-input.ts'

/** The command line of `screen`, read and checked. */
export interface ScreenOptions extends ClinicalOptions {
  readonly asOf?: string
  readonly out?: string
  readonly summary?: string
  readonly csv?: string
  readonly only: readonly Outcome[]
  readonly concurrency?: number
  readonly shard: Shard
  readonly resume: boolean
  readonly memory: string
  readonly temp?: string
  readonly lang: Language
}

const program = new Command('screen')
  .description(
    'Prescreens a population: a folder of FHIR Bulk Data, NDJSON with a Bundle a line, or a folder of Bundles in; NDJSON of results out, in the same order.',
  )
  .argument('<input...>', 'folders or files; - for standard input')
  .option('--out <file>', 'where to write the results (default: standard output)')
  .option('--summary <file>', 'where to write the counts of the whole population, as JSON')
  .option('--csv <file>', 'where to write a work list: a line for each patient and trial')
  .option('--as-of <day>', 'the day to prescreen on, YYYY-MM-DD (default: today)')
  .option('--trial <id>', 'only this trial; may be given several times', collected)
  .addOption(
    new Option('--only <outcome>', 'only patients with this outcome in some trial; may be given several times')
      .argParser(outcomes)
      .default([], 'all'),
  )
  .option('--concurrency <n>', 'how many threads (default: one for each processor)', threads)
  .option('--shard <i/n>', 'only the i-th of n parts of the population', shard, wholePopulation)
  .option('--resume', 'go on where the last run to the same --out was interrupted', false)
  .option('--memory <size>', 'memory for grouping a folder of Bulk Data by patient', size, '2GB')
  .option('--temp <folder>', 'where to keep what memory does not hold (default: beside --out, else the system’s)')
  .addOption(new Option('--lang <language>').choices(['en', 'zh']).default('en'))
  .option('--site <file>', "the site's configuration")
  .option('--trials <file>', 'further trials, as JSON (docs/trial.schema.json)')
  .showSuggestionAfterError(false)
  .exitOverride()

/** @throws CommanderError, Unusable */
export function screenOptions(argv: readonly string[]): {
  readonly inputs: readonly string[]
  readonly options: ScreenOptions
} {
  program.parse([...argv])
  const options = program.opts<ScreenOptions>()
  const inputs = program.args
  if (options.resume && options.out === undefined)
    throw new Unusable('--resume needs --out: only what was written to a file can be gone on with.')
  if (inputs.filter((input) => input === '-').length > 1)
    throw new Unusable('Standard input (-) can be given once only.')
  return { inputs, options }
}

function outcomes(value: string, before: readonly Outcome[]): readonly Outcome[] {
  if (value !== 'undetermined' && value !== 'potentially-eligible')
    throw new InvalidArgumentError('Give undetermined or potentially-eligible.')
  return [...before, value]
}

function threads(value: string): number {
  const count = Number(value)
  if (!Number.isInteger(count) || count < 1 || count > 256)
    throw new InvalidArgumentError('Give a number from 1 to 256.')
  return count
}

function shard(value: string): Shard {
  const found = parseShard(value)
  if (found === undefined) throw new InvalidArgumentError('Give a part and how many there are: 1/4, 2/4, 3/4, 4/4.')
  return found
}

function size(value: string): string {
  if (!/^\d+(\.\d+)?\s?[KMGT]i?B$/i.test(value)) throw new InvalidArgumentError('Give a size such as 500MB or 4GB.')
  return value
}
