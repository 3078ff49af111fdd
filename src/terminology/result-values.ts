import { canonicalSystem } from './code-systems.ts'
import type { RecordCoding } from './bind.ts'
import resultCodes from './result-codes.json' with { type: 'json' }

/** What a qualitative result says. */
export type ResultSign = 'positive' | 'negative' | 'unclear'

/** What `Observation.interpretation` says. */
export type ResultInterpretation = ResultSign | 'high' | 'low' | 'normal' | 'abnormal'

const meanings = new Map(resultCodes.map(({ system, code, meaning }) => [`${system}|${code}`, meaning]))

const signOfMeaning: Readonly<Record<string, ResultSign>> = {
  positive: 'positive',
  negative: 'negative',
  unclear: 'unclear',
  yes: 'positive',
  no: 'negative',
  pregnant: 'positive',
  'not pregnant': 'negative',
}

// In this order: a result that was not obtained says nothing, doubt is read before a word it hedges ("false positive"),
// and every negation before the word it negates ("not detected", "non-reactive", "未检出").
const unusable =
  /not (performed|done|tested|available|applicable)|cancel|invalid|unsuitable|insufficient|ha?emoly[sz]ed|pending|unable to|see (note|comment|report|below)|\b(tnp|qns)\b|未做|未查|待查|标本不合格/i
const unclear =
  /not[- ]negative|\b(previously|formerly|historically|prior) (positive|reactive|detected)|equivocal|indeterminat|borderline|inconclusive|uninterpretable|presumptive|preliminary|false[- ]positive|gr[ae]y[- ]?zone|±|\+\/-|可疑|疑似|不确定|临界|灰区|假阳性/i
const negative =
  /\bneg(ative)?\b|non[- ]?reactive|not[- ](detected|reactive|present|found|seen|isolated|identified|pregnant|positive|detectable)|undetect|\bno(ne)?\b[^.;]*\b(detect\w*|seen|found|growth|grown|isolated|present|identified|reactiv\w*)|\babsent\b|below (the )?(limit of )?detection|阴性|未检出|未检测到|未见|无反应|非反应|未孕|未妊娠|未怀孕|低于检测下限|低于检出限/i
const positive =
  /\bpos(itive)?\b|\breactive\b|\bdetect(ed|able)\b|\bpresent\b|\bisolated\b|\bpregnant\b|阳性|检出|检测到|反应性|有反应|怀孕|妊娠/i

const marks: Readonly<Record<string, ResultSign>> = {
  '-': 'negative',
  '−': 'negative',
  '–': 'negative',
  '±': 'unclear',
  '+/-': 'unclear',
  yes: 'positive',
  no: 'negative',
  true: 'positive',
  false: 'negative',
  是: 'positive',
  否: 'negative',
  有: 'positive',
  无: 'negative',
  breastfeeding: 'positive',
  'currently breastfeeding': 'positive',
  lactating: 'positive',
  哺乳: 'positive',
  哺乳中: 'positive',
  哺乳期: 'positive',
  阳: 'positive',
  阴: 'negative',
}

/**
 * Whether a result is positive, from its codes and its words. Codes and words that contradict each other are unclear.
 * Nothing where neither says it: a number, a titre, a test that was not done.
 */
export function signOfResult(codings: readonly RecordCoding[], text?: string): ResultSign | undefined {
  const signs = new Set(codings.flatMap((coding) => signOfCode(coding) ?? []))
  const spoken = text === undefined ? undefined : signOfText(text)
  if (spoken !== undefined) signs.add(spoken)
  const [sign] = signs
  return signs.size > 1 ? 'unclear' : sign
}

/** What a coded answer means in our words: `positive`, `pregnant`, `ecog 1`, `nyha 3`. */
export function meaningOfCode({ system, code }: RecordCoding): string | undefined {
  return code === undefined ? undefined : meanings.get(`${canonicalSystem(system ?? '')}|${code.trim()}`)
}

function signOfCode(coding: RecordCoding): ResultSign | undefined {
  const meaning = meaningOfCode(coding)
  return meaning === undefined ? undefined : signOfMeaning[meaning]
}

function signOfText(text: string): ResultSign | undefined {
  const trimmed = text.trim()
  // Alone, in brackets, or in brackets behind the number it was read from: `0.02 (-)`.
  const mark = trimmed.replace(/^(?:[<>≤≥]?\s*[\d.,]+\s*)?[(（](.*)[)）]$/, '$1').toLowerCase()
  if (/^([1-4]\s?)?\++$/.test(mark)) return 'positive'
  if (Object.hasOwn(marks, mark)) return marks[mark]
  // The result comes first; what follows it explains tests ("A negative result does not exclude ...").
  const [head = ''] = trimmed.split(/[.;。；\n](?!\d)/)
  return signOfPhrase(head) ?? (head === trimmed ? undefined : signOfPhrase(trimmed))
}

function signOfPhrase(phrase: string): ResultSign | undefined {
  if (unusable.test(phrase)) return undefined
  if (unclear.test(phrase)) return 'unclear'
  if (negative.test(phrase))
    return positive.test(phrase.replace(new RegExp(negative, 'gi'), ' ')) ? 'unclear' : 'negative'
  return positive.test(phrase) ? 'positive' : undefined
}

/** Grade of a coded performance status or heart failure class: ECOG 0 to 5, NYHA 1 to 4. Other scales have none. */
export function codedGrade(codings: readonly RecordCoding[], scale: string): number | undefined {
  for (const coding of codings) {
    const [found, grade] = (meaningOfCode(coding) ?? '').split(' ')
    if (found === scale && grade !== undefined) return Number(grade)
  }
  return undefined
}

const interpretations: Readonly<Record<string, ResultInterpretation>> = {
  ...mapTo('positive', ['POS', 'DET', 'RR', 'WR']),
  ...mapTo('negative', ['NEG', 'ND', 'NR']),
  ...mapTo('unclear', ['IND', 'E']),
  ...mapTo('high', ['H', 'HH', 'HU', 'H>', 'HX', '>']),
  ...mapTo('low', ['L', 'LL', 'LU', 'L<', 'LX', '<']),
  ...mapTo('normal', ['N']),
  ...mapTo('abnormal', ['A', 'AA']),
}

function mapTo(meaning: ResultInterpretation, codes: readonly string[]): Record<string, ResultInterpretation> {
  return Object.fromEntries(codes.map((code) => [code, meaning]))
}

/**
 * What interpretation codes (HL7 v3 ObservationInterpretation) say together: signs before directions, directions before
 * "abnormal". Two that contradict each other are unclear.
 */
export function interpretationOf(codes: readonly string[]): ResultInterpretation | undefined {
  const found = new Set(codes.flatMap((code) => interpretations[code.trim().toUpperCase()] ?? []))
  const ranks: readonly (readonly ResultInterpretation[])[] = [
    ['positive', 'negative', 'unclear'],
    ['high', 'low', 'normal'],
    ['abnormal'],
  ]
  for (const rank of ranks) {
    const said = rank.filter((meaning) => found.has(meaning))
    if (said.length > 1) return 'unclear'
    if (said[0] !== undefined) return said[0]
  }
  return undefined
}
