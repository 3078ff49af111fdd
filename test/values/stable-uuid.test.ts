import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sha1 } from '../../src/values/sha1.ts'
import { stableUuid } from '../../src/values/stable-uuid.ts'

it('hashes as Node does, at every length of the last block', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(Buffer.from(sha1(bytes)).toString('hex')).toBe(createHash('sha1').update(bytes).digest('hex'))
    }),
  )
})

it('makes version 5 UUIDs that tell parts apart', () => {
  const id = stableUuid('a', 'bc')
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(stableUuid('a', 'bc')).toBe(id)
  expect(stableUuid('ab', 'c')).not.toBe(id)
})
