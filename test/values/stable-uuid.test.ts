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

/** RFC 9562, 5.5: SHA-1 of the namespace's bytes and the name's; version and variant laid over the first 16 bytes. */
function byTheBook(namespace: string, name: string): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex')
  const digest = createHash('sha1').update(space).update(name, 'utf8').digest()
  digest.writeUInt8((digest.readUInt8(6) % 16) + 5 * 16, 6)
  digest.writeUInt8((digest.readUInt8(8) % 64) + 128, 8)
  const hex = digest.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

it('is the version 5 UUID that anybody else makes of these parts in the product’s namespace', () => {
  const namespace = '6f1c0b52-6c3e-4f0a-9d7c-0d2a0c5b7e11'
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (parts) => {
      expect(stableUuid(...parts)).toBe(byTheBook(namespace, JSON.stringify(parts)))
    }),
  )
})

it('has not changed since records were first written under it', () =>
  expect(stableUuid('https://ehr.example/fhir', 'p1', 'sledai-2k')).toBe('5901a6f6-6cda-5d31-ab01-313559e727d0'))

it('makes version 5 UUIDs that tell parts apart', () => {
  const id = stableUuid('a', 'bc')
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(stableUuid('a', 'bc')).toBe(id)
  expect(stableUuid('ab', 'c')).not.toBe(id)
})
