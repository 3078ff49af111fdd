import type { Calculator } from './calculator.ts'
import { lungBelow70, lungDecline, mrssChange, sharpChange } from './change.ts'
import { prednisone, qtc } from './heart-and-drugs.ts'
import { kidneyCalculators } from './kidney.ts'
import { iimActivity, muscleEnzyme } from './myositis.ts'
import { difficultToTreat, eustar, jointCounts } from './rheumatoid.ts'

export const calculators: readonly Calculator[] = [
  ...kidneyCalculators,
  ...[prednisone, qtc, mrssChange, sharpChange, lungDecline, lungBelow70],
  ...[muscleEnzyme, iimActivity, jointCounts, difficultToTreat, eustar],
]

const byName = new Map(
  calculators.flatMap((calculator) =>
    [calculator.id, ...(calculator.aliases ?? [])].map((name) => [name, calculator] as const),
  ),
)

export function calculatorById(idOrAlias: string): Calculator | undefined {
  return byName.get(idOrAlias) ?? byName.get(idOrAlias.toLowerCase().replaceAll('_', '-'))
}
