import type { ClassifiedBy } from '../../criteria/kinds/attest.ts'
import type { Rule, RuleKind, RuleOf } from '../../criteria/rule.ts'
import { instrumentById } from '../../scores/catalog.ts'
import type { Item } from './markdown.ts'
import { conceptList, conceptWords } from './phrases.ts'
import { wordsOfDrugs } from './words-of-drugs.ts'
import { wordsOfHistory } from './words-of-history.ts'
import { wordsOfValues } from './words-of-values.ts'

const named = (name: string, rule: Rule): Item => ({ text: `${name}:`, items: [ruleWords(rule)] })
const inTurn = (inOrder: boolean | undefined) => (inOrder === true ? ', asked one after the other' : '')

/** How each kind of rule decides; a new kind does not compile until it stands here. */
const words: { readonly [Kind in RuleKind]: (rule: RuleOf<Kind>) => string | Item } = {
  ...wordsOfValues,
  ...wordsOfHistory,
  ...wordsOfDrugs,
  all: ({ parts, inOrder }) => ({ text: `All of these${inTurn(inOrder)}:`, items: parts.map(ruleWords) }),
  any: ({ parts, inOrder }) => ({ text: `Any of these${inTurn(inOrder)}:`, items: parts.map(ruleWords) }),
  'at-least': ({ count, parts }) => ({ text: `At least ${count} of these:`, items: parts.map(ruleWords) }),
  not: ({ part }) => named('Not', part),
  'if-present': ({ when, then }) => ({
    text: 'Speaks about the patient only under a condition:',
    items: [named('where', when), named('then', then)],
  }),
  excusable: ({ rule, when, then }) => ({
    text: `A limit with an exception${then === undefined ? ': broken, the clinician is asked' : ', where a wider limit decides'}`,
    items: [
      named('limit', rule),
      ...(when === undefined ? [] : [named('exception where', when)]),
      ...(then === undefined ? [] : [named('wider limit', then)]),
    ],
  }),
  ambiguous: ({ rule }) => named('By one reading of the source only, so never more definite than a question', rule),
  adverse: ({ when, datum }) =>
    named(`A finding against the patient, on ${conceptWords(datum)}, that a person judges`, when),
  attest: ({ related, adverse, classifiedBy }) => ({
    text: `Only a person can say${related === undefined ? '' : `; shown beside the question: ${conceptList(related)}`}`,
    items: [
      ...(classifiedBy === undefined ? [] : [{ text: classifiedWords(classifiedBy) }]),
      ...(adverse === undefined
        ? []
        : [{ text: 'asked about in detail when on record:', items: adverse.map(ruleWords) }]),
    ],
  }),
}

/** Which criteria sets may be worked out beside a question, and what follows from them. */
function classifiedWords({ anyOf, asksMore }: ClassifiedBy): string {
  const names = anyOf.map((id) => instrumentById(id)?.label.en ?? id).join('; ')
  const outcome = asksMore === true ? '“no” where they are not met' : 'the answer, to be confirmed'
  return `criteria that may be worked out item by item, and propose ${outcome}: ${names}`
}

/** How a rule decides, as a list that nests as the rule does. */
export function ruleWords<Kind extends RuleKind>(rule: RuleOf<Kind>): Item {
  const say: (rule: RuleOf<Kind>) => string | Item = words[rule.kind]
  const said = say(rule)
  return typeof said === 'string' ? { text: said } : said
}
