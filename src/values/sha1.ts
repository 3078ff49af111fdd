/**
 * SHA-1 of bytes (FIPS 180-4), as version 5 UUIDs need it. It names things and guards nothing; written out because
 * cards are made alike in Node and in a browser, at once and not by a promise.
 */
export function sha1(bytes: Uint8Array): Uint8Array {
  const padded = pad(bytes)
  // 32-bit integers, signed: unsigned ones do not fit the engine's small integers and would each become an object.
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0)
  const view = new DataView(padded.buffer)
  const words = new Int32Array(80)
  for (let block = 0; block < padded.length; block += 64) {
    for (let i = 0; i < 16; i += 1) words[i] = view.getInt32(block + i * 4)
    for (let i = 16; i < 80; i += 1) {
      words[i] = rotated(at(words, i - 3) ^ at(words, i - 8) ^ at(words, i - 14) ^ at(words, i - 16), 1)
    }
    mix(state, words)
  }
  const digest = new Uint8Array(20)
  const out = new DataView(digest.buffer)
  state.forEach((value, i) => {
    out.setInt32(i * 4, value)
  })
  return digest
}

function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0)
  return padded
}

function mix(state: Int32Array, words: Int32Array): void {
  let [a, b, c, d, e] = [at(state, 0), at(state, 1), at(state, 2), at(state, 3), at(state, 4)]
  for (let i = 0; i < 80; i += 1) {
    const next = (rotated(a, 5) + chosen(i, b, c, d) + e + at(constants, Math.floor(i / 20)) + at(words, i)) | 0
    e = d
    d = c
    c = rotated(b, 30)
    b = a
    a = next
  }
  state[0] = at(state, 0) + a
  state[1] = at(state, 1) + b
  state[2] = at(state, 2) + c
  state[3] = at(state, 3) + d
  state[4] = at(state, 4) + e
}

const constants = Int32Array.of(0x5a827999, 0x6ed9eba1, 0x8f1bbcdc, 0xca62c1d6)

/** Ch, Parity, Maj, Parity: twenty rounds of each. */
function chosen(round: number, b: number, c: number, d: number): number {
  if (round < 20) return (b & c) | (~b & d)
  return round >= 40 && round < 60 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d
}

function at(numbers: Int32Array, i: number): number {
  return numbers[i] ?? 0
}

function rotated(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits))
}
