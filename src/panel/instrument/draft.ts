import { isProblem, readAnswer, totalProblem, type Problem } from '../../scores/answers.ts'
import { notAssessed, type Answer, type Answers, type Instrument } from '../../scores/instrument.ts'
import type { DatumEntry, EntryValue } from '../../findings/entry.ts'
import { hasAnswers, valueFromItems } from '../../findings/scored-items.ts'

/** What has been put into a form so far. Numbers are kept as typed. */
export interface Draft {
  readonly answers: Answers
  readonly texts: Readonly<Record<string, string>>
  readonly total: string
  readonly oneSided: boolean
}

const empty: Draft = { answers: {}, texts: {}, total: '', oneSided: false }

/** A form as it was saved before, or an empty one: nothing is filled in by anybody but a person. */
export function draftOf(instrument: Instrument, entry: DatumEntry | undefined): Draft {
  if (entry === undefined) return empty
  const { items = {}, value } = entry
  const numbers = (instrument.items ?? []).filter(
    ({ range, id }) => range !== undefined && typeof items[id] === 'number',
  )
  const answers = (instrument.items ?? []).flatMap((item) => {
    const answer =
      items[item.id] === undefined || item.range !== undefined ? undefined : readAnswer(item, items[item.id])
    return answer === undefined || isProblem(answer) ? [] : [[item.id, answer] as const]
  })
  return {
    answers: Object.fromEntries(answers),
    texts: Object.fromEntries(numbers.map(({ id }) => [id, String(items[id])])),
    total: hasAnswers(items) || typeof value !== 'number' ? '' : String(value),
    oneSided: items['scale'] === 80,
  }
}

/** What a draft says, field by field: answers that can be, and what is wrong with the rest. */
export interface ReadDraft {
  readonly answers: Answers
  readonly total?: number
  /** By item id; `total` for the total. */
  readonly problems: ReadonlyMap<string, Problem>
}

/** Reads a draft. Items of the side that is not tested are left out. */
export function readDraft(instrument: Instrument, draft: Draft): ReadDraft {
  const problems = new Map<string, Problem>()
  const answers: Record<string, Answer> = {}
  for (const item of itemsIn(instrument, draft)) {
    const given = item.range === undefined ? draft.answers[item.id] : numberOf(draft.texts[item.id] ?? '')
    if (given === undefined) continue
    const read = readAnswer(item, given)
    if (isProblem(read)) problems.set(item.id, read)
    else answers[item.id] = read
  }
  const total = numberOf(draft.total)
  const scale = draft.oneSided ? { ...instrument, range: { min: 0, max: 80 } } : instrument
  const problem = total === undefined ? undefined : totalProblem(scale, total)
  if (problem !== undefined) problems.set('total', problem)
  return { answers, problems, ...(typeof total === 'number' && problem === undefined ? { total } : {}) }
}

/** The items that are asked: of MMT-8 tested on one side, that side's. */
export function itemsIn(
  { items = [] }: Instrument,
  { oneSided }: Pick<Draft, 'oneSided'>,
): NonNullable<Instrument['items']> {
  return oneSided ? items.filter(({ group }) => group !== 'left') : items
}

/** A plain decimal number, or the text itself for what is none. A comma is none: it may mean a thousand or a tenth. */
function numberOf(text: string): number | string | undefined {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return undefined
  return /^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain) ? Number(plain) : plain
}

/** What is entered with a form beside its answers. */
export type EntryHead = Pick<DatumEntry, 'date' | 'author' | 'remark'>

/** The entry a draft makes; nothing while nothing is answered. */
export function entryFrom(instrument: Instrument, draft: Draft, head: EntryHead): DatumEntry | undefined {
  const { answers, total } = readDraft(instrument, draft)
  const scale = draft.oneSided ? { scale: 80 } : {}
  const items = { ...answers, ...scale }
  if (hasAnswers(answers))
    return { datum: instrument.id, value: valueOf(instrument, answers, draft, total), items, ...head }
  if (total === undefined) return undefined
  return {
    datum: instrument.id,
    value: total,
    ...(draft.oneSided ? { items: scale } : {}),
    ...unitOf(instrument),
    ...head,
  }
}

function unitOf({ unit }: Instrument): { readonly unit?: string } {
  return unit === 'cm' ? { unit } : {}
}

/** The total, or the least it can be while items are open; of BILAG the grades so far. */
function valueOf(instrument: Instrument, answers: Answers, draft: Draft, total: number | undefined): EntryValue {
  if (instrument.id === 'bilag-2004') {
    const graded = (grade: string) => Object.values(answers).filter((answer) => answer === grade).length
    return { A: graded('A'), B: graded('B') }
  }
  const number = valueFromItems(instrument, { ...answers, ...(draft.oneSided ? { scale: 80 } : {}) }).number
  return total ?? number?.low ?? 0
}

/** Where a typed total cannot be made up by the answered items: between what they lie. */
export function contradiction(
  instrument: Instrument,
  draft: Draft,
): { readonly min: number; readonly max: number } | undefined {
  const { answers, total } = readDraft(instrument, draft)
  if (total === undefined || !hasAnswers(answers) || instrument.id === 'bilag-2004') return undefined
  const items = { ...answers, ...(draft.oneSided ? { scale: 80 } : {}) }
  if (valueFromItems(instrument, items, total).number !== undefined) return undefined
  const number = valueFromItems(instrument, items).number
  return number === undefined ? undefined : { min: number.low, max: number.high }
}

/** How many of the asked items have an answer, `not assessed` aside. */
export function countAnswered(instrument: Instrument, draft: Draft): { readonly done: number; readonly all: number } {
  const { answers } = readDraft(instrument, draft)
  const asked = itemsIn(instrument, draft)
  const done = asked.filter(({ id }) => answers[id] !== undefined && answers[id] !== notAssessed).length
  return { done, all: asked.length }
}
