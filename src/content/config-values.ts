import type { GeneratorName } from '../generator/names.ts'
import type { SourceFile } from '../model.ts'
import { configSettings } from './config-schema.ts'
import { keysOf } from './validate.ts'
import { readYaml } from './yaml.ts'

/** What a settings file says about where the content is, as far as it can be read; its faults are found with the other settings. */
export function placingIn({ file, text }: SourceFile): {
  content?: string | undefined
  out?: string | undefined
  generator?: GeneratorName | undefined
} {
  const { value = {} } = readYaml({ file, firstLine: 1, text }, keysOf(configSettings))
  const { content, out, generator } = configSettings.shape
  return {
    content: content.safeParse(value.content).data?.folder,
    out: out.safeParse(value.out).data?.folder,
    generator: generator.safeParse(value.generator).data,
  }
}
