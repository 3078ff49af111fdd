import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Command, InvalidArgumentError } from 'commander'
import { syntheticBundles } from './synthetic-patients.ts'

interface Options {
  readonly patients: number
  readonly resources: number
  readonly seed: number
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(text)
}

const { patients, resources, seed } = new Command('synthesize')
  .description('Prints synthetic patients, one Bundle a line. The same seed gives the same patients.')
  .option('--patients <count>', 'how many patients', wholeNumber, 100)
  .option('--resources <count>', 'how many resources each has', wholeNumber, 50)
  .option('--seed <number>', 'what chance starts from', wholeNumber, 1)
  .parse()
  .opts<Options>()

function* lines(): Generator<string> {
  for (const bundle of syntheticBundles(patients, resources, seed)) yield `${JSON.stringify(bundle)}\n`
}

pipeline(Readable.from(lines()), process.stdout).catch((error: unknown) => {
  // Whoever reads may stop early: `| head -3`.
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'EPIPE') throw error
})
