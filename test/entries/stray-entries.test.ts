import { expect, test } from 'vitest'
import { strayEntries } from '../../src/entries/stray-entries.ts'
import { trials } from '../../src/trials/catalog.ts'
import { today } from '../patient.ts'

const date = today

test('what is misspelt is named, what is known is not', () => {
  expect(
    strayEntries(
      [
        { datum: 'sledai-2k', value: 9, date },
        { datum: 'sledai2k', value: 9, date },
        { datum: 'sledia', value: 9, date },
        { criterion: 'NCT07246096/I2d2', answer: 'yes', date },
        { criterion: 'NCT07246096/I99', answer: 'yes', date },
      ],
      trials.slice(0, 1),
    ),
  ).toEqual([
    'Entry 3 was left out: nothing here is called "sledia"; check its spelling.',
    'Entry 5 was left out: nothing here is called "NCT07246096/I99"; check its spelling.',
  ])
})
