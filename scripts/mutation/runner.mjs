import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner'
import { bundledTests } from './bundled-tests.mjs'
import { collectTests } from './collected-tests.mjs'

/**
 * Runs the tests of a mutant within one process. Tests and code stay loaded from mutant to mutant, which makes them many
 * times as fast; a test that fails counts only if it fails as well with all modules loaded anew, where nothing that was
 * remembered under another mutant is left.
 */
class BundledRunner {
  #state = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {})
  #loaded
  /** Ids of tests, those that noticed a mutant last in front: they mostly notice the next one too. */
  #order = []

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    const code = await bundledTests(process.cwd(), process.env.MUTATION_TESTS.split(','))
    this.script = new Script(`(function (require, module, exports) {${code}\n})`)
    this.require = createRequire(join(process.cwd(), 'package.json'))
    // Every mutant is judged by the same random charts, and by the first that shows it: nothing is left to chance.
    this.require('fast-check').configureGlobal({ seed: 1, endOnFailure: true })
  }

  /** @param activeMutant what is mutated already while the modules load */
  #load(activeMutant) {
    this.#state.activeMutant = activeMutant
    const { tests, begin, vitest } = collectTests()
    globalThis.beginTestFile = begin
    this.script.runInThisContext()((id) => (id === 'vitest' ? vitest : this.require(id)), { exports: {} }, {})
    return new Map(tests.map((test) => [test.id, test]))
  }

  async dryRun() {
    this.#loaded = this.#load(undefined)
    const tests = []
    for (const test of this.#loaded.values()) {
      this.#state.currentTestId = test.id
      tests.push(await outcomeOf(test))
    }
    this.#state.currentTestId = undefined
    this.#order = [...tests].sort((a, b) => a.timeSpentMs - b.timeSpentMs).map(({ id }) => id)
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#state.mutantCoverage }
  }

  async mutantRun({ testFilter, activeMutant, hitLimit, mutantActivation }) {
    const whileLoading = mutantActivation === 'static' ? activeMutant.id : undefined
    Object.assign(this.#state, { hitLimit, hitCount: 0 })
    if (whileLoading !== undefined || this.#loaded === undefined) this.#loaded = this.#load(whileLoading)
    const order = this.#order.length === 0 ? [...this.#loaded.keys()] : this.#order
    const asked = testFilter && new Set(testFilter)
    const ids = order.filter((id) => asked?.has(id) !== false)
    let tests = await this.#upToFailure(this.#loaded, ids, activeMutant.id)
    if (tests.at(-1)?.status === TestStatus.Failed) {
      const { id: failed } = tests.at(-1)
      const anew = this.#load(whileLoading)
      tests = await this.#upToFailure(anew, [failed], activeMutant.id)
      if (tests.at(-1).status !== TestStatus.Failed) {
        this.#loaded = anew
        tests = await this.#upToFailure(anew, ids, activeMutant.id)
      }
    }
    if (whileLoading !== undefined) this.#loaded = undefined
    const last = tests.at(-1)
    if (last?.status === TestStatus.Failed) this.#order = [last.id, ...order.filter((id) => id !== last.id)]
    return toMutantRunResult(
      determineHitLimitReached(this.#state.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests },
    )
  }

  async #upToFailure(loaded, ids, mutant) {
    this.#state.activeMutant = mutant
    const outcomes = []
    for (const id of ids) {
      const outcome = await outcomeOf(loaded.get(id))
      outcomes.push(outcome)
      if (outcome.status === TestStatus.Failed) break
    }
    return outcomes
  }
}

async function outcomeOf({ id, name, fileName, run }) {
  const begin = performance.now()
  const outcome = (result) => ({ id, name, fileName, timeSpentMs: performance.now() - begin, ...result })
  try {
    await run()
    return outcome({ status: TestStatus.Success })
  } catch (error) {
    return outcome({
      status: TestStatus.Failed,
      failureMessage: String(error?.cause?.message ?? error?.message ?? error).slice(0, 500),
    })
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'bundled', BundledRunner)]
