import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import ts from 'typescript';
import { root } from './imports.mjs';

/** Twilio's own types, without the eighty packages that its bundle is made of. */
const PINNED = { '@twilio/flex-ui': '2.17.1', 'twilio-taskrouter': '2.0.11' };

function fetched() {
  const folder = mkdtempSync(join(tmpdir(), 'kollega-flex-'));
  for (const [name, version] of Object.entries(PINNED)) {
    const to = join(folder, 'node_modules', name);
    mkdirSync(to, { recursive: true });
    const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--prefer-offline', `${name}@${version}`], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    execFileSync('tar', ['xzf', join(folder, filename), '-C', to, '--strip-components=1']);
  }
  return folder;
}

function errorsIn(folder, text) {
  const file = join(folder, 'plugin.ts');
  writeFileSync(file, text);
  const program = ts.createProgram([file], {
    strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [],
    lib: ['lib.es2024.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], paths: { 'kollega/*': [`${root}dist/*`] },
  });
  return program.getSemanticDiagnostics(program.getSourceFile(file)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

describe('twilio-flex, by the types of the real SDK', () => {
  test('what the adapter reads is what Twilio\'s own types have', () => {
    const folder = fetched();
    // Deep imports: the package's index needs React 17 and more, whose types are not here.
    const types = `
      import type { ITask } from '@twilio/flex-ui/src/models/CommonModels';
      import type { AppState } from '@twilio/flex-ui/src/state/AppState';
      import type { TwilioFlexSdk } from 'kollega/desktops/twilio-flex.js';
      type Ours = ReturnType<TwilioFlexSdk['manager']['store']['getState']>['flex'];
      type OurTask = Ours['worker']['tasks'] extends ReadonlyMap<string, infer T> ? T : never;
      declare const task: ITask;
      declare const state: AppState;
    `;
    assert.deepEqual(errorsIn(folder, `${types}
      export const ours: OurTask = task;
      export const view: Ours['view'] = state.view;
      export const tasks: Ours['worker']['tasks'] = state.worker.tasks;
      export const session: Ours['session'] = { identity: state.session.identity };
    `), []);
    assert.ok(errorsIn(folder, `${types} export const wrong: OurTask = { ...task, status: 5 };`).length > 0, 'types that nothing can be held against');
    assert.ok(errorsIn(folder, `${types} export const none: { nosuchfield: string } = task;`).length > 0, 'the types were not found');
  });
});
