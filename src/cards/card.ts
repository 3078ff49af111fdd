/** A card as CDS Hooks 2.0 defines it, as far as this product uses it. */
export interface Card {
  readonly uuid: string
  readonly summary: string
  /** GitHub flavoured Markdown, everything that a record said escaped. */
  readonly detail: string
  readonly indicator: 'info'
  readonly source: CardSource
  readonly suggestions?: readonly Suggestion[]
  readonly selectionBehavior?: 'any'
  readonly overrideReasons: readonly Coding[]
  readonly links?: readonly CardLink[]
}

export interface CardSource {
  readonly label: string
  readonly topic: Coding
}

export interface Coding {
  readonly code: string
  readonly system: string
  readonly display: string
}

export interface CardLink {
  readonly label: string
  readonly url: string
  readonly type: 'smart'
  /** JSON that names the trial the app opens at. */
  readonly appContext: string
}

export interface Suggestion {
  readonly label: string
  readonly uuid: string
  readonly actions: readonly CreateAction[]
}

export interface CreateAction {
  readonly type: 'create'
  readonly description: string
  readonly resource: DraftOrder
}

/** A ServiceRequest that somebody has yet to sign. */
export interface DraftOrder {
  readonly resourceType: 'ServiceRequest'
  readonly status: 'draft'
  readonly intent: 'proposal'
  readonly code: { readonly coding: readonly Coding[]; readonly text: string }
  readonly subject: { readonly reference: string }
  readonly reasonCode: readonly { readonly text: string }[]
}

/** Code systems of the product's own. */
export const overrideReasonSystem = 'urn:cart-prescreen:override-reason'
export const topicSystem = 'urn:cart-prescreen:topic'
