const key = 'cart-prescreen author'

/** Who assessed last in this tab: no fact about a patient, so it is the same for every chart. */
export function keptAuthor(): string {
  try {
    return sessionStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

export function keepAuthor(author: string): void {
  try {
    sessionStorage.setItem(key, author.trim())
  } catch {
    // Then it is typed anew.
  }
}
