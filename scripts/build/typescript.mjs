import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';
import { shortenLiterals } from './literals.mjs';

// What the compiler calls for decorators. It goes into the package once, as a module of its own: tslib would be
// one more dependency for vendors, and in Node it sets globals.
const HELPERS = '\0helpers';
const DECORATE = `export function __decorate(decorators, target, key, descriptor) {
  let result = key === undefined ? target : descriptor === null ? Object.getOwnPropertyDescriptor(target, key) : descriptor;
  for (const decorator of [...decorators].reverse()) {
    result = (key === undefined ? decorator(result) : decorator(target, key, result)) || result;
  }
  if (key !== undefined && result) Object.defineProperty(target, key, result);
  return result;
}`;

/**
 * Rollup: TypeScript by its own compiler, one file at a time, so that decorators mean what the type check means.
 * Types are checked elsewhere.
 */
export function typescript(configFile) {
  const { config, error } = ts.readConfigFile(configFile, (path) => readFileSync(path, 'utf8'));
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, dirname(configFile));
  const compilerOptions = { ...options, noEmit: false, importHelpers: true, sourceMap: true };
  return {
    name: 'typescript',
    resolveId(specifier, importer) {
      if (specifier === 'tslib') return HELPERS;
      if (!importer || !specifier.startsWith('.') || !specifier.endsWith('.js')) return null;
      const path = resolve(dirname(importer), specifier.replace(/\.js$/, '.ts'));
      return existsSync(path) ? path : null;
    },
    load: (id) => (id === HELPERS ? DECORATE : null),
    transform(code, id) {
      if (!id.endsWith('.ts')) return null;
      const { outputText, sourceMapText } = ts.transpileModule(code, {
        fileName: id,
        compilerOptions,
        transformers: { before: [shortenLiterals] },
      });
      return { code: outputText.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'), map: JSON.parse(sourceMapText) };
    },
  };
}
