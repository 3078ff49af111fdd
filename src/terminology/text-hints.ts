import { hintPatterns } from './hint-patterns.ts'

/** Words in a record that suggest a concept. A hint asks a person; it never decides. */
export interface TextHint {
  readonly concept: string
  readonly facet?: string
  /** The words found. */
  readonly words: string
}

// "(?<![\w-])" and not "\b": "non-Hodgkin" and "anti-HIV" are other words than their ends.
const patterns = hintPatterns.map(([concept, facet, english, chinese]) => ({
  concept,
  facet,
  pattern: new RegExp(`(?<![\\w-])(?:${english})(?![\\w])${chinese === undefined ? '' : `|(?:${chinese})`}`, 'gi'),
}))

const negatedBefore =
  /(\b(no|not|denies|denied|without|negative for|never had|absence of|free of|rule[sd]?[- ]?out|r\/o|to exclude|exclud(e|es|ed|ing)|family (history|hx)( of)?|fhx?( of)?|(mother|father|sister|brother|parent|aunt|uncle|grand\w+|sibling|relative)s?( (with|had|has))?|screening for|risk (of|for)|vaccin\w+ (against|for)|immuni[sz]ation (against|for))\b|否认|未见|无明确|无|没有|排除|除外|家族史|父亲|母亲|家族中|筛查|预防|疫苗)(?<scope>[^.;。；\n]*)$/i
const negatedAfter =
  /^[^.;,。；，\n]{0,20}?(\b(was |were |is |has been )?(ruled out|excluded|negative|unlikely|not present|absent)\b|\bin (the )?family\b|[:：]?\s*(已?排除|除外|否认|家族史|阴性|无\s*$)|\bscreening\b|\bvaccin\w*|疫苗|筛查)/i
const turns = /\b(but|however|although|now|since|except|has|had|developed|known)\b|但|现有|目前/i

/**
 * Concepts that free words suggest. What is denied, ruled out, screened for or of the family is not hinted; a denial
 * reaches over a list to the end of its sentence ("no history of stroke, epilepsy or dementia"), or to its "but".
 */
export function hintsFor(text: string): readonly TextHint[] {
  const hints: TextHint[] = []
  const seen = new Set<string>()
  for (const { concept, facet, pattern } of patterns) {
    // Most patterns are not in a text, and this is how to find that out soonest.
    if (text.search(pattern) < 0) continue
    const key = `${concept}/${facet ?? ''}`
    for (const match of text.matchAll(pattern)) {
      if (seen.has(key) || isNegated(text, match.index, match.index + match[0].length)) continue
      seen.add(key)
      hints.push({ concept, words: match[0], ...(facet === undefined ? {} : { facet }) })
    }
  }
  return hints
}

function isNegated(text: string, from: number, to: number): boolean {
  if (negatedAfter.test(text.slice(to))) return true
  let before = text.slice(0, from)
  for (;;) {
    const found = negatedBefore.exec(before)
    if (found === null) return false
    const scope = found.groups?.['scope'] ?? ''
    if (!turns.test(scope)) return true
    // That denial ended at its "but"; a later one may still reach the words.
    const next = before.indexOf(scope, found.index)
    before = before.slice(Math.max(next, found.index + 1))
  }
}
