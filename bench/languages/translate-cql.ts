import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  CqlTranslator,
  createModelInfoProvider,
  createUcumService,
  LibraryManager,
  ModelManager,
  stringAsSource,
} from '@cqframework/cql/cql-to-elm'
import { UcumLhcUtils } from '@lhncbc/ucum-lhc'

const models: Readonly<Record<string, string>> = {
  FHIR: 'node_modules/cql-exec-fhir/lib/modelInfos/fhir-modelinfo-4.0.1.xml',
  System: 'bench/languages/system-modelinfo.xml',
}

/** CQL as ELM, which `cql-execution` runs. @throws Error with what the translator found wrong */
export function translateCql(text: string): unknown {
  const modelManager = new ModelManager()
  modelManager.modelInfoLoader.registerModelInfoProvider(
    createModelInfoProvider((name) => {
      const file = models[name]
      const source: unknown =
        file === undefined ? null : stringAsSource(readFileSync(join(process.cwd(), file), 'utf8'))
      return source
    }),
  )
  const manager = new LibraryManager(modelManager, undefined, undefined, unitsOfCql())
  const translator = CqlTranslator.fromText(text, manager)
  const errors = translator.errors.asJsReadonlyArrayView().map(({ message }) => message)
  if (errors.length > 0) throw new Error(`The CQL cannot be translated: ${errors.join('; ')}`)
  return JSON.parse(translator.toJson())
}

/** The translator asks of a unit only whether there is such a one. */
function unitsOfCql(): unknown {
  const ucum = UcumLhcUtils.getInstance()
  const notAsked = () => {
    throw new Error('The translator was not expected to compute with units.')
  }
  const faultOf = (unit: string) => (ucum.validateUnitString(unit).status === 'valid' ? null : `${unit} is no unit.`)
  return createUcumService(notAsked, faultOf, notAsked, notAsked)
}
