/** Puts a text on the clipboard. Rejects where a frame withholds the clipboard, or the page has none. */
export async function copied(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
}
