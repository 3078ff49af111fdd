/** The digit that LOINC puts after a code's number (Luhn, modulo 10). */
export function loincCheckDigit(number: string): string {
  const sum = Array.from(number)
    .reverse()
    .reduce((total, digit, index) => {
      const weighed = Number(digit) * (index % 2 === 0 ? 2 : 1)
      return total + (weighed > 9 ? weighed - 9 : weighed)
    }, 0)
  return String((10 - (sum % 10)) % 10)
}

/** Verhoeff: the product of two symmetries of a pentagon, and one power of the permutation that digits go through. */
const times = (a: number, b: number): number =>
  a < 5 ? (b < 5 ? (a + b) % 5 : 5 + ((a + b) % 5)) : b < 5 ? 5 + ((a + 5 - b) % 5) : (a + 5 - b) % 5
const permuted = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
const inverse = [0, 4, 3, 2, 1, 5, 6, 7, 8, 9]

/** The digit that ends a SNOMED CT identifier (Verhoeff). */
export function snomedCheckDigit(number: string): string {
  const check = Array.from(number)
    .reverse()
    .reduce((sum, digit, index) => {
      let value = Number(digit)
      for (let power = (index + 1) % 8; power > 0; power -= 1) value = permuted[value] ?? 0
      return times(sum, value)
    }, 0)
  return String(inverse[check])
}
