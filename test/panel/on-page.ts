/**
 * Finding things as a reader would, by what they say, without computing the accessible name of each of a thousand
 * nodes (minutes in jsdom). Names and roles are tried in a real browser, in the journeys.
 */

/** The one element of a kind that says this. */
export function saying(scope: Element, selector: string, text: string | RegExp): HTMLElement {
  const found = [...scope.querySelectorAll<HTMLElement>(selector)].find((one) => says(one, text))
  if (found === undefined) throw new Error(`Nothing of "${selector}" says "${String(text)}".`)
  return found
}

export const button = (scope: Element, text: string | RegExp) => saying(scope, 'button', text)

/** The field whose label says this. */
export function field(scope: Element, label: string | RegExp): HTMLElement {
  const { control } = saying(scope, 'label', label) as HTMLLabelElement
  if (!(control instanceof HTMLElement)) throw new Error(`The label "${String(label)}" has no field.`)
  return control
}

/** A group of criteria of the chosen trial, by its heading; nothing where it has no criteria. */
export function group(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.group-${id}`)
}

export function part(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector)
  if (found === null) throw new Error(`There is no "${selector}".`)
  return found
}

export function card(trial: string): HTMLElement {
  return saying(part('.trials'), 'article', new RegExp(trial))
}

export function outcomeOf(trial: string): string {
  return card(trial).querySelector('.outcome strong')?.textContent ?? ''
}

function says(one: HTMLElement, text: string | RegExp): boolean {
  const said = one.textContent.replaceAll(/\s+/g, ' ').trim()
  return typeof text === 'string' ? said === text : text.test(said)
}
