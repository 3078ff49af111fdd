/** In place of the `js-base64` package, which the SMART client codes its challenge and tokens with: browsers can. */
const urlSafe = (text) => text.replace(/[+/]/g, (sign) => (sign === '+' ? '-' : '_')).replace(/=+$/, '')
const usual = (text) => text.replace(/[-_]/g, (sign) => (sign === '-' ? '+' : '/'))

exports.fromUint8Array = (bytes, forAddresses = false) => {
  const text = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  return forAddresses ? urlSafe(text) : text
}
exports.encodeURL = (text) => exports.fromUint8Array(new TextEncoder().encode(text), true)
exports.decode = (text) => new TextDecoder().decode(Uint8Array.from(atob(usual(text)), (sign) => sign.charCodeAt(0)))
