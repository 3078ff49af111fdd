import { format } from 'node:util'
import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from '@vitest/expect'

chai.use(JestExtend)
chai.use(JestChaiExpect)
chai.use(JestAsymmetricMatchers)

const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect)
setState({ assertionCalls: 0 }, expect)

/**
 * What test files import as `vitest`, without its workers: it only takes down their tests, in the order they stand.
 * Vitest starts a worker and loads everything anew for each mutant, which takes longer than the tests.
 */
export function collectTests() {
  const tests = []
  const headings = []
  const times = new Map()
  let file = ''

  const call = (...args) => args.find((arg) => typeof arg === 'function')
  const test = (name, ...rest) => {
    const plain = [...headings, name].join(' ')
    const before = times.get(`${file}#${plain}`) ?? 0
    times.set(`${file}#${plain}`, before + 1)
    const full = before === 0 ? plain : `${plain} (${before + 1})`
    tests.push({ id: `${file}#${full}`, name: full, fileName: file, run: call(...rest) })
  }
  const describe = (name, ...rest) => {
    headings.push(name)
    call(...rest)()
    headings.pop()
  }
  const each =
    (declare) =>
    (rows) =>
    (name, ...rest) => {
      for (const row of rows) {
        const values = Array.isArray(row) ? row : [row]
        declare(titled(name, values), () => call(...rest)(...values))
      }
    }
  describe.each = each(describe)
  test.each = each(test)
  return {
    tests,
    begin: (name) => {
      file = name
    },
    vitest: { describe, test, it: test, expect },
  }
}

function titled(name, values) {
  const [first] = values
  const named = name.replaceAll(/\$(\w+)/g, (whole, key) =>
    Object(first)[key] === undefined ? whole : Object(first)[key],
  )
  const places = named.match(/%[sdifjo]/g)?.length ?? 0
  return format(named, ...values.slice(0, places))
}
