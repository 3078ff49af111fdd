/**
 * Where focus goes when the item that has it leaves its list: the items after it, then those before it, then the list.
 * Lists carry `data-keeps-focus`, items `data-item`; both can take focus.
 */
export function focusHeirs(from: Element | null): readonly HTMLElement[] {
  const list = from?.closest<HTMLElement>('[data-keeps-focus]')
  if (!list) return []
  const items = [...list.querySelectorAll<HTMLElement>('[data-item]')]
  const index = items.findIndex((item) => item.contains(from))
  return [...items.slice(index + 1), ...items.slice(0, Math.max(0, index)).reverse(), list]
}

/** Gives focus to the first heir that is still there and can take it, where nothing has it. */
export function keepFocus(heirs: readonly HTMLElement[]): void {
  const active = document.activeElement
  if (active !== null && active !== document.body) return
  for (const heir of heirs) {
    if (!heir.isConnected) continue
    heir.focus()
    if (document.activeElement === heir) return
  }
}

/** Goes to an element, opening what it is folded in. Answers whether it is there. */
export function reveal(id: string): boolean {
  const place = document.getElementById(id)
  if (place === null) return false
  for (let around = place.closest('details'); around; around = around.parentElement?.closest('details') ?? null)
    around.open = true
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  place.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
  place.focus({ preventScroll: true })
  return true
}

/** The id under which a criterion's row stands in the page. */
export function rowId(criterion: string): string {
  return `criterion-${criterion}`
}
