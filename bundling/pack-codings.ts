import { matchLetters, systemLetters, useLetters, type LeanCoding } from '../src/terminology/packed-codings.ts'

/** One concept's codings in the line that `unpackCodings` reads; the order stays. */
export function packCodings(codings: readonly LeanCoding[]): string {
  const groups: { readonly head: string; readonly codes: string[] }[] = []
  for (const coding of codings) {
    const head = headOf(coding)
    const last = groups.at(-1)
    if (last?.head === head) last.codes.push(bareCode(coding))
    else groups.push({ head, codes: [bareCode(coding)] })
  }
  return groups.map(({ head, codes }) => [head, ...codes].join(' ')).join(';')
}

function headOf({ system, use, match, facet = '', display, verified }: LeanCoding): string {
  const named = display === undefined ? '' : verified === true ? '!' : '?'
  const matched = match === undefined ? '' : letterOf(matchLetters, match)
  return `${letterOf(systemLetters, system)}${letterOf(useLetters, use)}${matched}${named}=${facet}`
}

function letterOf(letters: Readonly<Record<string, string>>, meaning: string): string {
  const found = Object.keys(letters).find((letter) => letters[letter] === meaning)
  if (found === undefined) throw new Error(`No letter stands for ${meaning} in packed codings: name one there.`)
  return found
}

/** Without what unpacking works out: check digits, and the dots of ICD codes. */
function bareCode({ system, code }: LeanCoding): string {
  switch (letterOf(systemLetters, system)) {
    case 'L':
      return code.replace(/-\d$/, '')
    case 'S':
      return code.slice(0, -1)
    case 'I':
    case 'W':
      return code.replace('.', '')
    default:
      return code
  }
}
