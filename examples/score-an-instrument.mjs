// Scores an instrument: node score-an-instrument.mjs
import { ImpossibleInput, instrumentById, scoreOf } from 'cart-prescreen'

const sledai = instrumentById('sledai-2k')
const weights = sledai.items.filter(({ id }) => ['arthritis', 'rash'].includes(id))
for (const { label, weight } of weights) console.log(`${label.en}: ${weight}`)

// A finished form: what is not named is absent.
const finished = scoreOf('sledai-2k', { present: ['arthritis', 'rash'] })
console.log(`finished: total ${finished.total}`)

// A form under way: what is not named is open, and the total lies between two ends.
const underWay = scoreOf('sledai-2k', { present: ['arthritis'], rash: false }, { partial: true })
console.log(`under way: ${underWay.min} to ${underWay.max}, ${underWay.open.length} items open`)

// What cannot be is an error that says what is wrong with it, as data.
try {
  scoreOf('mrss', { fingers_r: 7 })
} catch (error) {
  if (!(error instanceof ImpossibleInput)) throw error
  console.log(`impossible: ${JSON.stringify(error.problem)}`)
}
