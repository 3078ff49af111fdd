/** Hands a file to the browser. A sandboxed frame may refuse it without a word: say so beside the button. */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has read it by the next task, or holds on to it itself.
  setTimeout(() => URL.revokeObjectURL(address), 0)
}
