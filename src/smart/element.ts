interface ElementParts {
  readonly role?: string
  readonly className?: string
  readonly text?: string
  readonly children?: readonly HTMLElement[]
}

/** An element of a page without a framework. What comes from outside goes in as text and never as markup. */
export function element(name: string, { role, className, text, children = [] }: ElementParts = {}): HTMLElement {
  const made = document.createElement(name)
  if (role) made.setAttribute('role', role)
  if (className) made.className = className
  if (text !== undefined) made.textContent = text
  if (name === 'button') made.setAttribute('type', 'button')
  made.append(...children)
  return made
}
