import { Command, CommanderError } from 'commander'
import { calculators } from '../scores/calculators/catalog.ts'
import { ImpossibleInput, type Inputs } from '../scores/calculators/calculator.ts'
import { classifications, instrumentById, instruments } from '../scores/catalog.ts'
import { problemWords } from './problem-words.ts'
import { endWhenReaderIsGone } from './reader-gone.ts'
import { scoreOf } from '../scores/score-of.ts'

/** A reason to stop that a person can act on: one sentence on standard error, exit code 2. */
class Unusable extends Error {}

const program = new Command('score')
  .description('Scores one instrument, and prints the result as JSON.')
  .argument('[instrument]', 'its id: sledai-2k, essdai, mrss …')
  .argument('[inputs]', 'its items as JSON: {"present": ["arthritis", "fever"]}')
  .option('--partial', 'items that are not named were not assessed: print the interval')
  .option('--list', 'name the instruments, or the items of one')
  .exitOverride()

endWhenReaderIsGone()
try {
  program.parse()
  const [name, json] = program.args
  const { partial = false, list = false } = program.opts<{ partial?: boolean; list?: boolean }>()
  if (list) print(listed(name))
  else if (name === undefined || json === undefined)
    throw new Unusable('Give an instrument and its inputs as JSON; --help shows how.')
  else print(scoreOf(name, inputsOf(json), { partial }))
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else if (error instanceof ImpossibleInput || error instanceof Unusable) {
    console.error(error instanceof ImpossibleInput ? problemWords(error.problem) : error.message)
    process.exitCode = 2
  } else throw error
}

function inputsOf(json: string): Inputs {
  let inputs: unknown
  try {
    inputs = JSON.parse(json)
  } catch (error) {
    throw new Unusable(`The inputs are not JSON: ${error instanceof Error ? error.message : String(error)}.`)
  }
  if (typeof inputs !== 'object' || inputs === null || Array.isArray(inputs)) {
    throw new Unusable('The inputs must be a JSON object, such as {"total": 8}.')
  }
  return inputs as Inputs
}

function listed(name: string | undefined): unknown {
  if (name === undefined) return [...instruments, ...classifications, ...calculators].map(({ id }) => id)
  const instrument = instrumentById(name)
  if (instrument === undefined) throw new ImpossibleInput({ kind: 'unknown-instrument', instrument: name })
  return (instrument.items ?? []).map(({ id, label, weight, options, range }) => ({
    id,
    label: label.en,
    ...(weight === undefined ? {} : { weight }),
    ...(options === undefined ? {} : { options: options.map(({ name: option, value }) => option ?? value) }),
    ...(range === undefined ? {} : { range }),
  }))
}

function print(result: unknown): void {
  console.log(JSON.stringify(result))
}
