import { createRequire } from 'node:module'
import fc from 'fast-check'
import { expect, it } from 'vitest'

interface Base64 {
  readonly fromUint8Array: (bytes: Uint8Array, urlSafe?: boolean) => string
  readonly encodeURL: (text: string) => string
  readonly decode: (text: string) => string
}

const require = createRequire(import.meta.url)
const plain = require('../../bundling/plain-base64.cjs') as Base64
// The package that the SMART client brings, as it brings it.
const package_ = createRequire(require.resolve('fhirclient'))('js-base64') as Base64

it('codes bytes, texts and tokens as the package does that the SMART client brings', () => {
  const bytes = fc.uint8Array({ maxLength: 70 })
  const texts = fc.string({ unit: 'grapheme', maxLength: 40 })
  fc.assert(
    fc.property(bytes, texts, (some, text) => {
      expect(plain.fromUint8Array(some, true)).toBe(package_.fromUint8Array(some, true))
      expect(plain.fromUint8Array(some)).toBe(package_.fromUint8Array(some))
      expect(plain.encodeURL(text)).toBe(package_.encodeURL(text))
      expect(plain.decode(plain.encodeURL(text))).toBe(package_.decode(package_.encodeURL(text)))
    }),
  )
})
