import { relative, resolve } from 'node:path'
import ts from 'typescript'
import type { Plugin } from 'vite'
import type { Shelves } from './shelves.ts'

/** Fields of a trial that are read in its folded parts only. */
const folded: ReadonlySet<string> = new Set(['reading', 'place', 'questions', 'flaw'])
/** Tables of words that are said of criteria, data and evidence: what is shown once the trials' outcomes stand. */
const tablesSaidLater: Readonly<Record<string, ReadonlySet<string>>> = {
  'src/trials/recurring-texts.ts': new Set(['readings']),
  'src/wording/catalogue.ts': new Set([
    ...['basisWords', 'reasonWords', 'actionByReason', 'messages', 'decidedByWords', 'presenceWords', 'datumWords'],
    'reportWords',
  ]),
}

interface Edit {
  readonly from: number
  readonly to: number
  readonly code: string
}

/**
 * Takes out of the pages' code what they need later, if at all: the Chinese half of every label, how each trial's text
 * was read, and what the items of scores are called. The sources stay as they are: labels of two languages, trials and
 * instruments each in one place.
 */
export function deferredTexts(root: string, aside: Shelves): Plugin {
  const wording = resolve(root, 'src/wording')
  const served = { __chinese_texts__: aside.chinese, __folded_texts__: aside.folded }
  return {
    name: 'deferred-texts',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (id === resolve(wording, 'chinese-texts.ts'))
        return { code: 'export const texts = __chinese_texts__', map: null }
      if (id === resolve(wording, 'folded-texts.ts'))
        return { code: 'export const texts = __folded_texts__', map: null }
      const path = relative(root, id)
      if (!/^src\/.*\.tsx?$/.test(path)) return undefined
      const edited = withoutTexts(code, path, aside)
      if (edited === code) return undefined
      const reader = JSON.stringify(resolve(wording, 'deferred-texts.ts'))
      return { code: `import * as deferred from ${reader}\n${edited}`, map: null }
    },
    renderChunk(code) {
      // All modules have been seen by now, so that the shelves are full.
      const filled = Object.entries(served).reduce(
        (done, [placeholder, texts]) => done.replace(placeholder, () => JSON.stringify(texts())),
        code,
      )
      return filled === code ? null : { code: filled, map: null }
    },
  }
}

/** A module with its labels' Chinese put aside, and the English of what is folded. */
export function withoutTexts(code: string, path: string, aside: Shelves): string {
  if (!/\p{Script=Han}/u.test(code)) return code
  const edits: Edit[] = []
  const source = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true)
  const replace = (node: ts.Node, put: string): void => {
    edits.push({ from: node.getStart(source), to: node.getEnd(), code: put })
  }
  const visit = (node: ts.Node, isFolded: boolean): void => {
    const deep = foldedAt(node, path) ?? isFolded
    const label = labelOf(node)
    if (label !== undefined) {
      const put = deep ? aside.foldedLabel : aside.label
      replace(node, put(label.en, label.zh))
    } else if (deep && isTextField(node)) {
      replace(node, `get ${node.name.text}() { return ${aside.foldedText(node.initializer.text)} }`)
    } else ts.forEachChild(node, (child) => visit(child, deep))
  }
  visit(source, isOfScores(path))
  return edits.reduceRight((done, { from, to, code: put }) => done.slice(0, from) + put + done.slice(to), code)
}

const isOfScores = (path: string) => path.startsWith('src/scores/')

/** Whether folded texts begin or end with this node; nothing where it is as around it. */
function foldedAt(node: ts.Node, path: string): boolean | undefined {
  if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name))
    return tablesSaidLater[path]?.has(node.name.text) === true ? true : undefined
  if (!ts.isPropertyAssignment(node) || !ts.isIdentifier(node.name)) return undefined
  if (/^src\/trials\/nct/.test(path) && (folded.has(node.name.text) || isOfCriterion(node))) return true
  // What an instrument itself is called names evidence; its items are met in its form only.
  const isOwnName = node.name.text === 'label' && node.parent.properties.some(({ name }) => name?.getText() === 'items')
  return isOfScores(path) && isOwnName ? false : undefined
}

/** What a criterion is called; trials and cohorts keep their names. */
function isOfCriterion({ name, parent }: ts.PropertyAssignment): boolean {
  return name.getText() === 'label' && parent.properties.some((field) => field.name?.getText() === 'rule')
}

type TextField = ts.PropertyAssignment & { readonly name: ts.Identifier; readonly initializer: ts.StringLiteral }

/** A field of a trial that is one text without a second language: where a criterion stands in the registry. */
function isTextField(node: ts.Node): node is TextField {
  return (
    ts.isPropertyAssignment(node) &&
    ts.isIdentifier(node.name) &&
    folded.has(node.name.text) &&
    ts.isStringLiteral(node.initializer)
  )
}

/** A label written out: `say('…', '…')`, `text('…', '…')`, `{ en: '…', zh: '…' }`; nothing where it is computed. */
function labelOf(node: ts.Node): { readonly en: string; readonly zh: string } | undefined {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && /^(?:say|text)$/.test(node.expression.text)) {
    const [en, zh, ...others] = node.arguments.map(literal)
    return en === undefined || zh === undefined || others.length > 0 ? undefined : { en, zh }
  }
  if (!ts.isObjectLiteralExpression(node) || node.properties.length !== 2) return undefined
  const field = (name: string) =>
    node.properties
      .filter(ts.isPropertyAssignment)
      .filter((property) => ts.isIdentifier(property.name) && property.name.text === name)
      .map(({ initializer }) => literal(initializer))[0]
  const [en, zh] = [field('en'), field('zh')]
  return en === undefined || zh === undefined ? undefined : { en, zh }
}

function literal(node: ts.Node): string | undefined {
  return ts.isStringLiteralLike(node) ? node.text : undefined
}
