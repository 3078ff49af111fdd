import type { Vendor } from '../../wording/vendor-words.ts'

const marks: readonly (readonly [Vendor, RegExp])[] = [
  ['epic', /\bepic\b|epic\.com/i],
  ['oracle', /cerner|oracle\s*health|millennium/i],
  ['athena', /athena/i],
  ['meditech', /meditech/i],
  ['hapi', /\bhapi\b/i],
]

/** Whose server it is, by its address and by what it calls its software; nothing where neither tells. */
export function vendorOf(issuer: string, software: string): Vendor | undefined {
  return marks.find(([, mark]) => mark.test(issuer) || mark.test(software))?.[0]
}
