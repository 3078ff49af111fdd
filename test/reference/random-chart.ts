import fc from 'fast-check'
import { chartResourceTypes, type ReadStatus } from '../../src/chart/chart.ts'
import type { PatientSentence } from '../patient.ts'
import { randomPatient } from '../prescreen/random-patient.ts'
import { subjects, type Subject } from './random-subjects.ts'
import type { Word } from './random-words.ts'

const lost = fc.tuple(
  fc.constantFrom(...chartResourceTypes),
  fc.constantFrom<ReadStatus>('failed', 'not-permitted', 'partial', 'unsupported'),
)

/** Somebody with these words added, now and then of an uncertain age, or with a read that did not come through. */
function withMore(person: fc.Arbitrary<PatientSentence>, words: fc.Arbitrary<readonly Word[]>) {
  return fc
    .record({
      person,
      words,
      born: fc.option(fc.constantFrom('1986', '1970-03', '2008', '2014-03'), { nil: undefined, freq: 8 }),
      chance: fc.nat(3),
      reads: fc.array(lost, { minLength: 1, maxLength: 2 }),
    })
    .map(({ person: someone, words: told, born, chance, reads }) => {
      const grown = told.reduce((one, tell) => tell(one), born === undefined ? someone : someone.born(born))
      return chance > 0 ? grown : reads.reduce((one, [type, status]) => one.butUnread(type, status), grown)
    })
}

/** Much of some subjects: what contradicts itself is mostly of one. */
export function anybodyWith(names: readonly Subject[]): fc.Arbitrary<PatientSentence> {
  const words = fc.array(fc.oneof(...names.map((name) => subjects[name])), { minLength: 1, maxLength: 8 })
  return withMore(randomPatient, words)
}

/** Anything a chart may hold, and what a clinician entered. */
export const anybody: fc.Arbitrary<PatientSentence> = withMore(
  randomPatient,
  fc.array(fc.oneof(...Object.values(subjects)), { maxLength: 16 }),
)
