import { sha1 } from './sha1.ts'

/** The product's own namespace: any UUID, as long as it stays. */
const namespace = '6f1c0b52-6c3e-4f0a-9d7c-0d2a0c5b7e11'
const space = Uint8Array.from(namespace.replaceAll('-', '').match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
const encoder = new TextEncoder()
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** A version 5 UUID (RFC 9562) of these parts: the same parts, the same id, on every machine and every day. */
export function stableUuid(...parts: readonly string[]): string {
  const name = encoder.encode(JSON.stringify(parts))
  const whole = new Uint8Array(space.length + name.length)
  whole.set(space)
  whole.set(name, space.length)
  const bytes = sha1(whole).slice(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  let uuid = ''
  bytes.forEach((byte, i) => {
    uuid += (i === 4 || i === 6 || i === 8 || i === 10 ? '-' : '') + (hex[byte] ?? '')
  })
  return uuid
}
