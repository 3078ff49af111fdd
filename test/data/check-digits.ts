/** LOINC's mod-10 check digit (Luhn): `751-8`. */
export function hasLoincCheckDigit(code: string): boolean {
  const [number = '', check] = code.split('-')
  if (!/^\d+-\d$/.test(code)) return false
  let sum = 0
  Array.from(number)
    .reverse()
    .forEach((digit, place) => {
      const value = Number(digit) * (place % 2 === 0 ? 2 : 1)
      sum += value > 9 ? value - 9 : value
    })
  return String((10 - (sum % 10)) % 10) === check
}

// Verhoeff's dihedral tables, from which SNOMED CT's check digit is computed.
const multiply = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
]
const permute = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
]

/** SNOMED CT's Verhoeff check digit. */
export function hasSnomedCheckDigit(id: string): boolean {
  if (!/^\d{6,18}$/.test(id)) return false
  const product = Array.from(id)
    .reverse()
    .reduce((c, digit, place) => {
      const permuted = Number(permute[place % 8]?.[Number(digit)])
      return Number(multiply[c]?.[permuted])
    }, 0)
  return product === 0
}
