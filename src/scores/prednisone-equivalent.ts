/**
 * Milligrams that equal 5 mg of prednisone (Goodman & Gilman; globalrph.com, PMC4369706). Dexamethasone and
 * betamethasone: 0.6 mg in some tables, which makes the equivalent a quarter higher. Deflazacort: one source only.
 */
export const milligramsPerFivePrednisone: Readonly<Record<string, number>> = {
  hydrocortisone: 20,
  cortisone: 25,
  prednisone: 5,
  prednisolone: 5,
  methylprednisolone: 4,
  triamcinolone: 4,
  dexamethasone: 0.75,
  betamethasone: 0.75,
  deflazacort: 6,
}

/** Milligrams of prednisone that a dose of a systemic glucocorticoid equals; nothing for drugs not in the table. */
export function prednisoneEquivalent(ingredient: string, milligrams: number): number | undefined {
  const equal = Object.hasOwn(milligramsPerFivePrednisone, ingredient)
    ? milligramsPerFivePrednisone[ingredient]
    : undefined
  return equal === undefined ? undefined : (milligrams * 5) / equal
}
