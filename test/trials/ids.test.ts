import { describe, expect, it } from 'vitest'
import { trials } from '../../src/trials/catalog.ts'

/**
 * Every criterion of the five trials, once more and by hand: an id that goes missing, changes its cohort or turns from
 * inclusion into exclusion is seen here. The cohort stands before the dot, the category in the letter.
 */
const expected: Readonly<Record<string, { readonly cohorts: readonly string[]; readonly criteria: string }>> = {
  NCT06887985: {
    cohorts: ['SLE', 'SS', 'SSc', 'DM', 'AAV'],
    criteria: `
      I1a I1b I2 SLE.I2a SLE.I2b SS.I2a SS.I2b SSc.I2a SSc.I2b DM.I2a DM.I2b AAV.I2 I3 SLE.I4 SS.I4
      SSc.I4a SSc.I4b DM.I4a DM.I4b DM.I4c DM.I4d AAV.I4a AAV.I4b I5 I6 I7a I7b I8 E0
    `,
  },
  NCT06675422: {
    cohorts: ['SLE'],
    criteria: `
      I0 I1a I1b I2a I2b I2c I3 I4a I4b I5 I6 E1 E2 E3 E4 E5 E6 E7 E8 E9 E10 E11 E12a E12b E12c E12d E12e
      E13 E14 E15 E16 E17 E18 E19 E20 E21
    `,
  },
  NCT06279923: {
    cohorts: ['SLE', 'SSc', 'DM', 'IN', 'NMO'],
    criteria: `
      I1 I2a I2b I3 I4a I4b I4c I4d I5 I6 E1 E2 E3 E4 E5 E6 E7a E7b E7c E8 E9 E10 E11 E12
    `,
  },
  NCT07246096: {
    cohorts: ['SLE', 'SSc', 'pSS', 'RA', 'AAV'],
    criteria: `
      I1 I2a1 I2a2 I2b1 I2b2 I2b3 I2c1 I2c2 I2d1 I2d2 I3a I3b I3c I4 SLE.I0 SLE.I1 SLE.I2 SLE.I3 SLE.I4
      SSc.I1 SSc.I2 SSc.I3 SSc.I5 pSS.I1 pSS.I2 pSS.I3 RA.I1a RA.I1b RA.I2a RA.I2b RA.I3 RA.I4a RA.I4b
      RA.I4c AAV.I0 AAV.I1 AAV.I2 AAV.I3 AAV.I4 E1 E2 E3 E4 E5 E6 E7 E8a E8b E8c E8d E9 E10 E11 E12 E13
      SLE.E1 SLE.E2 SSc.E1 pSS.E1 pSS.E2 RA.E1 AAV.E1 AAV.E2
    `,
  },
  NCT07193667: {
    cohorts: ['SLE', 'SSc', 'IIM', 'ITP'],
    criteria: `
      I1 I2 I3.1a I3.1b I3.1c I3.2a I3.2b I3.2c I3.3 I3.4a I3.4b I3.5 I4a I4b I4c I5 SLE.I1 SLE.I2 SLE.I3
      SSc.I1 SSc.I2 SSc.I3 SSc.I4 SSc.I5 IIM.I1 IIM.I2 IIM.I3 IIM.I4 IIM.I5 ITP.I1 ITP.I2 ITP.I3 ITP.I4
      ITP.I5 E1 E2 E3 E4 E5 E6 E7 E8a E8b E8c E8d E9 E10 E11 E12 E13
    `,
  },
}

const joinedCriteria: Readonly<Record<string, readonly string[]>> = {
  NCT06887985: ['no-joiner: DM.I4b DM.I4c DM.I4d'],
  NCT07246096: ['no-joiner: SSc.I3 SSc.I5'],
  NCT07193667: ['one-suffices: SSc.I4 SSc.I5', 'one-suffices: IIM.I4 IIM.I5', 'one-suffices: ITP.I4 ITP.I5'],
}

const namesIn = (text: string): readonly string[] => text.trim().split(/\s+/)
const cohortOf = (id: string): string | undefined => /^([A-Za-z]+)\./.exec(id)?.[1]
const categoryOf = (id: string): string => (/(^|\.)I\d/.test(id) ? 'inclusion' : 'exclusion')

describe('the five trials', () => {
  it('stand in their order', () => expect(trials.map(({ id }) => id)).toEqual(Object.keys(expected)))

  describe.each(trials)('$id', (trial) => {
    const { cohorts, criteria } = expected[trial.id] ?? { cohorts: [], criteria: '' }
    it('has its cohorts', () => expect(trial.cohorts.map(({ id }) => id)).toEqual(cohorts))
    it('has every criterion, and no other', () =>
      expect([...trial.criteria.map(({ id }) => id)].sort()).toEqual([...namesIn(criteria)].sort()))
    it('joins no others than those the source joins', () =>
      expect((trial.groups ?? []).map(({ joined, criteria: ids }) => `${joined}: ${ids.join(' ')}`)).toEqual(
        joinedCriteria[trial.id] ?? [],
      ))
    it('has each in its cohort and category', () =>
      expect(trial.criteria.map(({ id, cohort, category }) => [id, cohort, category])).toEqual(
        trial.criteria.map(({ id }) => [id, cohortOf(id), categoryOf(id)]),
      ))
  })
})
