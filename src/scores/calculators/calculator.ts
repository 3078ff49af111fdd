import type { Problem } from '../answers.ts'

export type Inputs = Readonly<Record<string, unknown>>
export type Results = Readonly<Record<string, number | string | boolean | null>>

/** A formula over named numbers, for the command line. Throws `ImpossibleInput`. */
export interface Calculator {
  readonly id: string
  readonly aliases?: readonly string[]
  readonly calculate: (inputs: Inputs) => Results
}

/** An input that cannot be, with what is wrong with it. */
export class ImpossibleInput extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.kind)
    this.problem = problem
  }
}

/** A number within limits. */
export function numberIn(inputs: Inputs, name: string, min: number, max = Number.POSITIVE_INFINITY): number {
  const value = inputs[name]
  if (value === undefined || value === null) throw new ImpossibleInput({ kind: 'missing', items: [name] })
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new ImpossibleInput({ kind: 'not-a-number', item: name, answer: value })
  }
  if (value < min || value > max) {
    const limits = Number.isFinite(max) ? { min, max } : { min }
    throw new ImpossibleInput({ kind: 'out-of-range', item: name, answer: value, ...limits })
  }
  return value
}

/** The same, or nothing where it is not given. */
export function optionalNumber(inputs: Inputs, name: string, min: number, max?: number): number | undefined {
  return inputs[name] === undefined || inputs[name] === null ? undefined : numberIn(inputs, name, min, max)
}

/** One of several words. */
export function wordIn<T extends string>(inputs: Inputs, name: string, words: Readonly<Record<string, T>>): T {
  const value = inputs[name]
  if (value === undefined || value === null) throw new ImpossibleInput({ kind: 'missing', items: [name] })
  const word = typeof value === 'string' && Object.hasOwn(words, value) ? words[value] : undefined
  if (word === undefined) {
    throw new ImpossibleInput({ kind: 'not-an-option', item: name, answer: value, options: Object.keys(words) })
  }
  return word
}

/** Yes, no, or nothing where it is not known. */
export function truthIn(inputs: Inputs, name: string): boolean | undefined {
  const value = inputs[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'boolean') throw new ImpossibleInput({ kind: 'not-yes-or-no', item: name, answer: value })
  return value
}

/** Only these inputs: a misspelt name must not pass unread. */
export function onlyInputs(inputs: Inputs, names: readonly string[]): void {
  const other = Object.keys(inputs).find((name) => !names.includes(name))
  if (other !== undefined) throw new ImpossibleInput({ kind: 'unknown-item', item: other })
}

/** For display: comparisons use the unrounded value. */
export function shown(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}
